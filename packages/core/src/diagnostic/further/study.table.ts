import { error, warning } from '../row.ts';
import { didYouMean, oneOf, quoted } from '../words.ts';

/** Rooms 3, 4 and 6: experiments, plans, pace and benchmarks. */
export const studyTable = {
  'unknown-experiment': error<{ experiment: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no experiment ${quoted(p.experiment)}.`,
    why: (p) => `Experiments are defined under "experiments:"; known here: ${oneOf(p.known)}.`,
    help: (p) => `Define the experiment, or use one that exists.${didYouMean(p.nearest)}`,
  }),
  'experiment-metric': error<{ metric: string }>({
    message: (p) => `${quoted(p.metric)} is no rate that arms can be compared by.`,
    why: 'The arms of an experiment are compared by the share of leads that went on from one stage of a computed funnel to a later one.',
    help: 'Write "rate(a, b)" with two stages of a funnel that counts leads.',
  }),
  'arms-alike': error<{ arm: string; other: string; value: string }>({
    message: (p) => `The arms ${quoted(p.other)} and ${quoted(p.arm)} are both ${quoted(p.value)} in the data.`,
    why: 'What stands in the data says which arm a lead is in, so each arm needs a value of its own.',
    help: 'Write what stands in the data for this arm, or take it out.',
  }),
  'unknown-arm': error<{ arm: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `The experiment has no arm ${quoted(p.arm)}.`,
    why: (p) => `Its arms are ${oneOf(p.known)}.`,
    help: (p) => `Use one of them, or add the arm under "arms:".${didYouMean(p.nearest)}`,
  }),
  'arm-without-share': error<{ arm: string }>({
    message: (p) => `The arm ${quoted(p.arm)} has no share.`,
    why: 'Shares say how leads were divided among all arms; one without would be expected to be empty.',
    help: 'Give every arm a share, or leave "shares:" out where they were divided evenly.',
  }),
  'arm-without-lead': error<{ source: string; kind: string }>({
    message: (p) => `Rows of ${quoted(p.source)}, a source of ${p.kind}, belong to no lead.`,
    why: 'The arm is read from rows of leads: who saw what.',
    help: 'Name a field of a source of events, leads or deals.',
  }),
  'ends-before-start': error<{ from: string; to: string }>({
    message: (p) => `The experiment ends on ${p.to}, not after its start on ${p.from}.`,
    why: '"from" is the first moment of it, "to" the first after it.',
    help: 'Write the later one as "to".',
  }),
  'experiment-without-sample': warning<{ experiment: string }>({
    message: (p) => `The experiment ${quoted(p.experiment)} has no planned sample.`,
    why: 'Who looks at results as they come and stops at the first good one finds differences that are not there; no verdict is given.',
    help: 'Write "planned:" leads per arm, or "detect:" the smallest difference worth finding.',
  }),
  'unknown-plan': error<{ plan: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no plan ${quoted(p.plan)}.`,
    why: (p) => `Plans are defined under "plans:"; known here: ${oneOf(p.known)}.`,
    help: (p) => `Define the plan, or use one that exists.${didYouMean(p.nearest)}`,
  }),
  'plan-without-funnel': error<{ known: readonly string[] }>({
    message: 'The plan does not say which funnel it goes back through.',
    why: (p) => (p.known.length === 0 ? 'The file has no funnel.' : `The file has ${oneOf(p.known)}.`),
    help: 'Name it with "funnel:".',
  }),
  'plan-number-range': error<{ what: string; value: number; most?: number }>({
    message: (p) => `A ${p.what} of ${p.value} gives no plan.`,
    why: (p) => (p.most === undefined ? 'It must be above 0.' : `It must be above 0 and at most ${p.most}.`),
    help: (p) => (p.most === undefined ? 'Write a greater number.' : 'Write a share: 0.3 for 30 %.'),
  }),
  'plan-without-spend': error<{ stage: string }>({
    message: (p) => `What a lead at ${quoted(p.stage)} costs has no history.`,
    why: 'It is spend over leads, and the file has no source of spend.',
    help: 'Add a source of the kind "spend", or write the cost as a number.',
  }),
  'plan-without-deal-size': error<{ funnel: string }>({
    message: 'What a deal is worth has no history.',
    why: (p) => `The file has no source of deals, and the last stage of ${quoted(p.funnel)} no "value:".`,
    help: 'Write "deal_size:" as a number, or add where the money of deals stands.',
  }),
  'plan-history-of-counts': error<{ funnel: string }>({
    message: (p) => `The funnel ${quoted(p.funnel)} is already counted, so it has no history of entries.`,
    why: 'Rates of a plan are of entries whose window is over; counts have no windows.',
    help: 'Write the rates as numbers.',
  }),
  'benchmark-range': error<{ low: number; high: number }>({
    message: (p) => `Nothing lies between ${p.low} and ${p.high}.`,
    why: '"low" is the lower end of the range, "high" the upper.',
    help: 'Write the smaller number as "low".',
  }),
  'benchmark-without-value': error<{ benchmark: string }>({
    message: (p) => `The benchmark ${quoted(p.benchmark)} has no figure.`,
    why: 'What others reach is one number, a usual range, or both.',
    help: 'Write "value:", or "low:" and "high:".',
  }),
  'unknown-benchmark': error<{ benchmark: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no benchmark ${quoted(p.benchmark)} here.`,
    why: (p) =>
      p.known.length === 0
        ? 'A goal is taken from a benchmark of the same metric, and the file has none.'
        : `Known here: ${oneOf(p.known)}.`,
    help: (p) => `Define it under "benchmarks:", or use one that exists.${didYouMean(p.nearest)}`,
  }),
  'customers-not-fitted': error<{ customers: number; returning: number; least: number; reason: string }>({
    message: (p) =>
      p.reason === 'too_few'
        ? `${p.returning} of ${p.customers} customers came back; what they will buy is foreseen from ${p.least} on.`
        : `No model fits what ${p.customers} customers bought: the search for ${p.reason === 'bg_nbd' ? 'when they buy (BG/NBD)' : 'what they spend (Gamma-Gamma)'} came to no rest.`,
    why: (p) =>
      p.reason === 'too_few'
        ? 'How often customers come back and when they stop is learned from those that did.'
        : 'Customers that are all alike, or hardly watched after their first purchase, do not show how they differ; a number would be a guess.',
    help: 'Load a longer history, see that each customer has one id in all of it, or leave "clv_model:" out.',
  }),
  'goal-in-percent': warning<{ metric: string; goal: number; share: number; isShare: boolean }>({
    message: (p) => `A goal of ${p.goal} for ${quoted(p.metric)} is ${(p.goal * 100).toLocaleString('en-US')} %.`,
    why: (p) =>
      p.isShare
        ? 'Ratios are written as numbers: 1 is 100 %, and no part of a whole is more.'
        : 'Ratios are written as numbers: 1 is 100 %.',
    help: (p) => `For ${p.goal} % write ${p.share}.`,
  }),
  'pace-of-ratio': warning<{ metric: string; pace: string }>({
    message: (p) => `${quoted(p.metric)} does not add up over time, so ${quoted(p.pace)} says nothing of it.`,
    why: 'A part of a period is due only of what adds up, such as counts and money; anything else is judged by its value to date.',
    help: 'Leave "pace:" out.',
  }),
} as const;
