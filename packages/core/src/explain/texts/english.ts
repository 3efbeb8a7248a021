import { durationText } from '../../calendar/index.ts';
import type { CustomerPart, RecurringPart } from '../../catalog/index.ts';
import { furtherEn } from '../further/texts/en.ts';
import { studyEn } from '../study/texts/en.ts';
import { attributionEnglish } from './attribution-english.ts';

const subjects = { lead: 'leads', account: 'accounts', deal: 'deals', entry: 'entries' } as const;
const deals = { won: 'won', lost: 'lost', opened: 'opened' } as const;
const aggregates = {
  sum: 'the sum of',
  avg: 'the mean of',
  min: 'the smallest',
  max: 'the largest',
  median: 'the median of',
  distinct: 'the number of different values of',
} as const;
const recurring: Readonly<Record<RecurringPart, string>> = {
  opening: 'the monthly recurring revenue at the beginning',
  closing: 'the monthly recurring revenue at the end',
  new: 'the recurring revenue of new accounts in the course',
  reactivation: 'the recurring revenue of accounts that came back in the course',
  expansion: 'the recurring revenue that accounts added in the course',
  contraction: 'the recurring revenue that accounts gave up in the course',
  churn: 'the recurring revenue of accounts that left in the course',
  accounts_opening: 'the number of accounts that paid at the beginning',
  accounts: 'the number of accounts that pay at the end',
  accounts_churned: 'the number of accounts that left in the course',
};
const operators = { '+': 'plus', '-': 'less', '*': 'times', '/': 'divided by' } as const;
const functions = {
  least: 'the least of',
  greatest: 'the greatest of',
  abs: 'the absolute value of',
  round: 'rounded,',
} as const;
const comparisons = { gt: 'above', gte: 'at least', lt: 'below', lte: 'at most' } as const;
const drops = { rest: 'ends the chain there', attempt: 'voids the attempt', lead: 'removes the lead' } as const;

/** English words of explanations; names and phrases arrive in the reader's language. */
export const english = {
  locale: 'en',
  study: studyEn,
  further: furtherEn,
  duration: durationText,
  or: (names: readonly string[]) => names.join(' or '),
  and: (names: readonly string[]) => names.join(' and '),
  sentences: (all: readonly string[]) => all.join(' '),
  brackets: (words: string) => `(${words})`,
  subjects: (subject: keyof typeof subjects): string => subjects[subject],
  stageOf: (stage: string, funnel: string) => `${stage} (${funnel})`,

  measure: {
    count: (who: string, stage: string) => `the number of ${who} at ${stage}`,
    value: (who: string, stage: string) => `the value of the ${who} at ${stage}`,
    openValue: (stage: string) => `the amount of the open deals at ${stage}`,
    rate: (who: string, from: string, to: string) =>
      `the share of the ${who} that entered ${from} and went on to ${to}`,
    cohortRate: (who: string, from: string, to: string, within: string) =>
      `the share of the ${who} that entered ${from} and reached ${to} within ${within}`,
    medianDays: (from: string, to: string) => `the median days from ${from} to ${to}`,
    allSpend: 'all spend',
    spendOn: (types: string) => `the spend on ${types}`,
    deals: (of: 'count' | 'amount' | 'accounts', which: keyof typeof deals) =>
      `the ${{ count: 'number', amount: 'amount', accounts: 'different accounts' }[of]} of the deals ${deals[which]}`,
    openDeals: (of: 'count' | 'amount' | 'weighted') =>
      `the ${of === 'count' ? 'number' : 'amount'} of the deals open at the end of the period${of === 'weighted' ? ', times their probability' : ''}`,
    countWithin: (who: string, from: string, to: string, within: string) =>
      `the number of ${who} at ${to} that were at ${from} less than ${within} before`,
    keySum: (key: string, sources: string) => `the sum of ${key} of ${sources}`,
    only: (measure: string, clause: string) => `${measure} where ${clause}`,
    level: (key: string, sources: string, at: 'end' | 'start') =>
      `the ${key} of ${sources} ${at === 'end' ? 'at the end of' : 'before'} the period`,
    recurring: (of: RecurringPart, over: string | null) =>
      `${recurring[of]} ${over === null ? 'of the period' : `of the last ${over} of the period`}`,
    customers: (part: CustomerPart): string => {
      if (part.of === 'alive') return 'the mean chance that a customer still buys (BG/NBD)';
      if (part.of === 'top_share')
        return `the share of the amount that the best ${100 * part.share} % of the customers bring`;
      const what = part.of === 'value' ? 'what a customer will spend' : 'how often a customer will buy';
      const less = part.discount === 0 ? '' : `, less ${100 * part.discount} % a year`;
      return `${what} in the next ${Math.round(part.days)} days, in the mean${less} (BG/NBD${part.of === 'value' ? ' and Gamma-Gamma' : ''})`;
    },
    dealDays: (fn: 'avg' | 'median') =>
      `the ${fn === 'avg' ? 'mean' : 'median'} days from opened to closed of the deals won`,
    rows: (source: string) => `the number of rows of ${source}`,
    aggregate: (fn: keyof typeof aggregates, field: string) => `${aggregates[fn]} ${field}`,
    counted: (measure: string, source: string) => `${measure} as counted in ${source}`,
  },

  formula: {
    binary: (left: string, op: keyof typeof operators, right: string) => `${left} ${operators[op]} ${right}`,
    negate: (of: string) => `minus ${of}`,
    call: (fn: keyof typeof functions, args: readonly string[]) => `${functions[fn]} ${args.join(' and ')}`,
    prior: (of: string, back: string) => `${of} ${back} before`,
    trailing: (of: string, length: string) => `${of} over the last ${length}`,
    toDate: (of: string, grain: string) => `${of} since the start of the ${grain.replace('_', ' ')}`,
    total: (of: string) => `${of} of all groups together`,
    entered: (who: string) => `${who} that entered in the period`,
  },

  condition: {
    always: 'always',
    never: 'never',
    all: (clauses: readonly string[]) => clauses.join(', and '),
    any: (clauses: readonly string[]) => clauses.join(', or '),
    not: (clause: string) => `not (${clause})`,
    isOneOf: (field: string, values: readonly string[]) => `${field} is ${values.join(' or ')}`,
    compare: (field: string, op: keyof typeof comparisons, value: string) => `${field} is ${comparisons[op]} ${value}`,
    like: (field: string, pattern: string) => `${field} is like ${pattern}`,
    domainIn: (field: string, list: string) => `the domain of ${field} is in the list ${list}`,
    exists: (field: string, exists: boolean) => `${field} is ${exists ? 'not empty' : 'empty'}`,
    ofLead: (field: string) => `the lead's ${field}`,
  },

  metric: {
    is: (label: string, formula: string) => `${label} is ${formula}.`,
    onlyWhere: (clause: string) => `Counted only where ${clause}.`,
    zeroDivisor: 'Where the divisor is 0 it is not defined, and shown as —.',
    closedDeals: 'Deals won and lost count on the day they closed; open deals are left out.',
    closedWindows: 'Its change and its target leave out those whose window is still open.',
    basis: {
      activity: 'Activity: each counts in the period in which it happened, so periods add up.',
      entries:
        'Entries: each counts in the period in which it entered; later stages may fall after it, up to the window.',
      mixed: 'Mixed: some parts count in the period in which they happened, rates in the period of entry.',
    },
  },

  funnel: {
    counts: (who: string) => `It counts ${who}.`,
    counted: 'Numbers already counted: rates stand between them, without times or windows.',
    passed: 'One that has a later stage has passed all before it, stamped or not.',
    order: {
      in_sequence: 'The stages are reached in this order; other rows may lie between.',
      direct: 'Each stage is the very next row after the one before.',
      any: 'The stages may be reached in any order: position k counts those with at least k of them.',
    },
    openEntry: 'One may enter at any stage, and counts from there.',
    same: (name: string) => `All rows of a chain have the same ${name}.`,
    basis: 'Entries: those that entered in the period; later stages may fall after it, up to the window.',
    denominator: (who: string) => `${who} at the first stage, and at the last required stage before`,
    countedWindow: (label: string) => `${label}: already counted, so there is no window`,
    noWindow: (label: string) => `${label}: no window`,
    window: (label: string, length: string, first: string | undefined) =>
      `${label}: ${length} from ${first ?? 'the first stage'}`,
    without: (event: string, after: string, before: string, what: keyof typeof drops) =>
      `${event} between ${after} and ${before} ${drops[what]}.`,
    anyEvent: 'Any event',
    theEvent: (events: string) => `The event ${events}`,
    where: (event: string, clause: string) => `${event} where ${clause}`,
  },

  stage: {
    is: (label: string, parts: readonly string[]) => `${label}: ${parts.join(', ')}.`,
    anyEvent: (sources: string) => `any event in ${sources}`,
    standing: (where: string) => `the first of the lead's rows at which its scores give ${where}`,
    event: (events: string, sources: string) => `the event ${events} in ${sources}`,
    date: (field: string) => `the date ${field}`,
    row: (source: string) => `a row of ${source}`,
    inline: (count: string) => `${count} as counted in the file`,
    column: (column: string, source: string) => `the column ${column} of ${source}, as counted`,
    where: (clause: string) => `where ${clause}`,
    within: (length: string, before: string | undefined) => `at most ${length} after ${before ?? 'the stage before'}`,
    direct: 'as the very next row',
    optional: 'optional: passing it by stops no one',
    worth: (field: string) => `worth ${field}`,
    count: (measure: string) => `Its count is ${measure}.`,
  },

  attribution: attributionEnglish,

  dimension: {
    byScores: 'Its values are what the scores of a lead say as of then, for all its rows.',
    byLabel: (label: string) => `Its values are those of the label ${label} as of then, for all rows of a lead.`,
    valuesOf: (fields: string) => `Its values are those of ${fields}.`,
    shownAs: (value: string, as: string) => `${value} is shown as ${as}.`,
    othersAre: (other: string) => `All others are ${other}.`,
    othersStay: 'All others stay as they are.',
    band: (name: string, least: number | null, below: number | null) => `${name}: ${bandText(least, below)}.`,
    empty: (shownAs: string | undefined) =>
      `An empty value is a group of its own${shownAs === undefined ? '' : `, shown as ${shownAs}`}.`,
    firstRule: 'A touch becomes a channel by the first rule that matches.',
    rule: (label: string, clause: string) => `${label}: where ${clause}.`,
    everythingElse: (base: 'ga4' | 'none') =>
      `Everything else: ${base === 'ga4' ? 'the default channel groups of Google Analytics 4' : 'unassigned'}.`,
    firstTouch: "A lead's value is its first that is not empty.",
    lastTouch: "A lead's value is its last at or before the furthest stage it reached.",
    lastNonDirect: "A lead's channel is its last that is not direct, else direct.",
    atStage: (stage: string) => `A lead's value is the one it had at the stage ${stage}.`,
  },
};

/** Words of explanations in one language. */
export type ExplainTexts = typeof english;

function bandText(least: number | null, below: number | null): string {
  if (least === null) return below === null ? 'every number' : `below ${below}`;
  return below === null ? `${least} or more` : `${least} or more, below ${below}`;
}
