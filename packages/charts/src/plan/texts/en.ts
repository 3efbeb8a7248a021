/** English words of plans. Numbers and dates arrive formatted. */
export const en = {
  kind: 'Chart of what it takes',
  stage: 'Stage',
  count: 'Needed',
  interval: 'Range',
  rate: 'Rate into it',
  rateInterval: '95 % interval',
  entries: 'Of entries',
  lag: 'Median days',
  leadBy: 'There by',
  cost: 'Cost of one',
  range: (low: string, high: string) => `${low} to ${high}`,
  takes: (revenue: string, deals: string, last: string, count: string, first: string) =>
    `${revenue} takes ${deals} at ${last}, and so ${count} at ${first}.`,
  dealSize: (size: string) => `A deal is worth ${size}.`,
  budget: (budget: string) => `The budget is ${budget}.`,
  most: (stage: string) => `The rate into ${stage} moves the result most.`,
  by: (day: string, first: string) => `At ${first} they must be there by ${day}.`,
  late: (day: string, first: string) => `At ${first} they had to be there by ${day}, which is over.`,
  noPlan: (reasons: readonly string[]) => `No plan: ${reasons.join('; ')}.`,
  noDealSize: 'nothing was won in the months looked at, so a deal has no size',
  rateZero: (stage: string, entries: string) => `none of ${entries} entries went on to ${stage}`,
  tooFew: (stage: string, entries: string, least: string) =>
    `the rate into ${stage} has only ${entries} entries, fewer than ${least}`,
  noCost: (stages: string) => `${stages} without a cost: nothing was spent or nobody got there.`,
  note: 'worked back without rounding, shown rounded up; the budget is of the rounded numbers',
  intervals: 'intervals by Wilson (95 %) on each rate',
  revenueInput: 'Revenue',
  dealSizeInput: 'Deal size',
  rateInput: (stage: string) => `Rate into ${stage}`,
  costInput: (stage: string) => `Cost of one at ${stage}`,
  inputs: 'What it is worked out from',
  reset: 'As in the file',
};

export type PlanTexts = typeof en;
