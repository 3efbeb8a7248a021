import { error, warning } from './row.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

/** Room 3: what a formula can have wrong. */
export const formulaTable = {
  'formula-syntax': error<{ found: string; expected: string }>({
    message: (p) =>
      p.found === ''
        ? `The formula ends where ${p.expected} is expected.`
        : `${quoted(p.found)} cannot stand here: ${p.expected} is expected.`,
    why: 'A formula is arithmetic over names and functions, such as spend / count(lead).',
    help: 'Correct it there; names are letters, digits and "_", and functions take their arguments in brackets.',
  }),
  'formula-too-long': error<{ length: number; most: number }>({
    message: (p) => `The formula has ${p.length} characters; at most ${p.most} are read.`,
    why: 'A formula of that length could not be read by anyone it is for.',
    help: 'Give its parts names under "metrics:", and use the names.',
  }),
  'unknown-metric': error<{ name: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no metric or measure ${quoted(p.name)}.`,
    why: (p) =>
      `Names in a formula are metrics of the file or the library, and measures; known here are ${oneOf([...new Set(p.known)])}.`,
    help: (p) =>
      p.nearest === undefined
        ? 'Define it under "metrics:", or list the library with "sluice metrics".'
        : didYouMean(p.nearest).trim(),
  }),
  'unknown-function': error<{ name: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no function ${quoted(p.name)}.`,
    why: (p) => `The functions are ${oneOf(p.known, 24)}.`,
    help: (p) => (p.nearest === undefined ? 'Use one of the functions.' : didYouMean(p.nearest).trim()),
  }),
  'wrong-arguments': error<{ fn: string; usage: string; found: number }>({
    message: (p) => `${quoted(p.fn)} is not called with ${p.found} argument${p.found === 1 ? '' : 's'}.`,
    why: (p) => `It is called as ${p.usage}.`,
    help: (p) => `Write ${p.usage}.`,
  }),
  'not-a-stage': error({
    message: 'The name of a stage is expected here.',
    why: 'This function counts leads at a stage, so its argument is a stage and not a formula.',
    help: 'Write the id of a stage, such as count(lead), or with its funnel, count(demand.lead).',
  }),
  'not-a-field': error<{ found: string }>({
    message: (p) =>
      p.found === '' ? 'A field of a source is expected here.' : `${quoted(p.found)} does not say of which source.`,
    why: 'This function goes over the rows of one source, so its argument is the source, a dot and the field.',
    help: 'Write it in full, such as sum(ads.clicks).',
  }),
  'stage-as-number': error<{ stage: string }>({
    message: (p) => `${quoted(p.stage)} is a stage, not a number.`,
    why: 'A stage has a count, a value and rates, and a formula must say which.',
    help: (p) => `Write count(${p.stage}) for the number of leads there.`,
  }),
  'field-as-number': error<{ field: string }>({
    message: (p) => `${quoted(p.field)} is a column, not a number.`,
    why: 'It has a value in every row, and a formula must say how they become one.',
    help: (p) => `Write sum(${p.field}), or another of avg, min, max, median and distinct.`,
  }),
  'length-as-number': error<{ found: string }>({
    message: (p) => `${quoted(p.found)} is a length of time, not a number.`,
    why: 'A length of time can only be the last argument of cohort_rate, prior or trailing.',
    help: 'Write the number alone, or use one of these functions.',
  }),
  'field-not-a-number': error<{ fn: string; field: string; type: string }>({
    message: (p) =>
      `${quoted(p.fn)} cannot go over ${quoted(p.field)}: it holds ${p.type === 'day' || p.type === 'stamp' ? 'dates' : `${p.type}s`}.`,
    why: 'Only numbers and money can be added, averaged and ordered here.',
    help: 'Use distinct(…) to count different values, or name a column of numbers.',
  }),
  'ambiguous-stage': error<{ stage: string; funnels: readonly string[] }>({
    message: (p) => `The stage ${quoted(p.stage)} is in the funnels ${p.funnels.join(' and ')}.`,
    why: 'The two count by their own rules, so they are two different numbers.',
    help: (p) => `Write which one is meant: ${p.funnels.map((funnel) => `${funnel}.${p.stage}`).join(' or ')}.`,
  }),
  'ambiguous-measure': error<{ measure: string; sources: readonly string[] }>({
    message: (p) => `The measure ${quoted(p.measure)} is in the sources ${p.sources.join(' and ')}.`,
    why: 'A bare name stands for the measure of one source.',
    help: (p) => `Write which one is meant: ${p.sources.map((source) => `${source}.${p.measure}`).join(' or ')}.`,
  }),
  'stages-of-two-funnels': error<{ first: string; second: string }>({
    message: (p) => `No funnel has both ${quoted(p.first)} and ${quoted(p.second)}.`,
    why: 'A rate is of leads that went from one stage to the other in one funnel.',
    help: 'Use two stages of one funnel. For a ratio of two counts, divide them: count(a) / count(b).',
  }),
  'stages-out-of-order': error<{ from: string; to: string; funnel: string }>({
    message: (p) => `${quoted(p.to)} does not come after ${quoted(p.from)} in the funnel ${quoted(p.funnel)}.`,
    why: 'The first stage is the one leads enter by, the second the one they go on to reach.',
    help: 'Swap the two.',
  }),
  'stage-without-value': error<{ funnel: string; stage: string }>({
    message: (p) => `The stage ${quoted(p.stage)} has no value.`,
    why: 'The value of a stage is the money of the row that fills it, and nothing says which column that is.',
    help: 'Add for instance "value: crm.amount" to the stage.',
  }),
  'open-value-needs-deals': error<{ funnel: string; stage: string }>({
    message: (p) => `The value of the stage ${quoted(p.stage)} is not of deals.`,
    why: 'Open value is the amount of deals neither won nor lost, which only a source of kind deals knows.',
    help: 'Take the stage and its value from a source of kind deals, or write value(…).',
  }),
  'no-times-in-counts': error<{ fn: string; funnel: string }>({
    message: (p) => `${quoted(p.fn)} needs times, and the funnel ${quoted(p.funnel)} has only counts.`,
    why: 'Counted numbers say how many there were, not when each of them went on.',
    help: 'Use rate(a, b), or compute the funnel from rows.',
  }),
  'unit-mismatch': error<{ op: string; left: string; right: string }>({
    message: (p) => `${unitWord(p.left)} and ${unitWord(p.right).toLowerCase()} do not go together by ${quoted(p.op)}.`,
    why: 'Every number has a unit: count, currency, ratio, days or score. Adding needs two of one unit.',
    help: (p) =>
      p.op === '+' || p.op === '-'
        ? 'Divide first, so that both have one unit.'
        : 'Use parts whose units have a product or quotient.',
  }),
  'unit-not-of-formula': error<{ stated: string; found: string }>({
    message: (p) => `The unit is stated as ${p.stated}, but the formula gives ${p.found}.`,
    why: 'The unit decides how the number is shown and what it may be added to.',
    help: (p) => `Write "unit: ${p.found}", delete the key, or correct the formula.`,
  }),
  'needs-source': error<{ name: string; kind: string }>({
    message: (p) => `${quoted(p.name)} needs a source of kind ${p.kind}, and there is none.`,
    why: (p) => `It is computed from the rows of the sources of kind ${p.kind}.`,
    help: (p) => `Add a source with "kind: ${p.kind}" under "sources:".`,
  }),
  'needs-key': error<{ name: string; key: string; sources: readonly string[] }>({
    message: (p) =>
      `${quoted(p.name)} needs a column for the key ${quoted(p.key)}, and ${p.sources.join(', ')} has none.`,
    why: (p) => `It is computed from what ${quoted(p.key)} names; rows without it say nothing about it.`,
    help: (p) => `Name the column in the source: "${p.key}: " and its name; or leave the metric out.`,
  }),
  'needs-setting': error<{ name: string; key: string }>({
    message: (p) => `${quoted(p.name)} needs the setting ${quoted(p.key)}, and the file does not give it.`,
    why: 'No data says this number, and a guess would be shown as if it were one.',
    help: (p) => `Give it under "metrics:": settings: {${p.key}: …}.`,
  }),
  'pack-in-part': warning<{ pack: string; of: number; left: readonly string[] }>({
    message: (p) =>
      `The pack ${quoted(p.pack)} is used in part: ${p.left.length} of ${p.of} metrics are left out: ${p.left.join(', ')}.`,
    why: 'A pack holds all that its authors write about; the file lacks what these metrics are made of.',
    help: 'Give the file what stands in brackets, or name the metrics one by one.',
  }),
  'metric-not-possible': error<{ metric: string; formula: string; lacks: readonly string[] }>({
    message: (p) => `The metric ${quoted(p.metric)} needs ${p.lacks.join(' and ')}.`,
    why: (p) => `In the library it is ${p.formula}, over the stage ids visitor, lead, mql, sql, opportunity and won.`,
    help: 'Give the file what is missing, or write the metric under "metrics:" with your own stages.',
  }),
  'metric-nested-too-deep': error<{ most: number }>({
    message: (p) => `The metric stands at the end of a chain of more than ${p.most} metrics made of each other.`,
    why: 'Nobody could say in words what such a number is.',
    help: 'Write one of them over measures, such as count(lead) or spend.',
  }),
  'metric-cycle': error<{ path: readonly string[] }>({
    message: (p) => `The metric is made of itself: ${p.path.join(' → ')}.`,
    why: 'Its value would have to be known before it could be computed.',
    help: 'Write one of them over measures, such as count(lead) or spend.',
  }),
} as const;

function unitWord(unit: string): string {
  if (unit === 'any') return 'A number';
  return { count: 'A count', currency: 'Money', ratio: 'A ratio', days: 'Days', score: 'A score' }[unit] ?? unit;
}
