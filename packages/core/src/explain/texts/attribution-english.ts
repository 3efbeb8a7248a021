import type { AttributionModel } from '../../catalog/index.ts';

const models: Readonly<Record<AttributionModel, string>> = {
  first: 'the first touch gets all of it',
  last: 'the last touch gets all of it',
  last_non_direct: 'the last touch that is not direct gets all of it, and the last of all where every one is direct',
  linear: 'each touch gets the same, repeats counted',
  time_decay: 'a touch weighs half as much with each half-life before the conversion',
  position: '40 % to the first touch, 40 % to the last, 20 % to those between',
  w_shaped:
    '30 % each to the first touch, the one before the lead and the one before the opportunity, 10 % to the rest',
  full_path:
    '22.5 % each to the first touch and the ones before the lead, the opportunity and the conversion, 10 % to the rest',
  markov:
    'by how much the chance to convert falls without it, in a first-order chain of all paths, those that did not convert included',
  shapley: 'by what it adds to any set of the others, over the conversions whose paths lie in the set',
  custom: 'by the weights of the file',
  participation: 'each takes part with all of it, so the sum is more than the conversions',
};

/** English words about attribution. */
export const attributionEnglish = {
  conversion: (who: string, stage: string) => `Each conversion counts once: the first time ${who} reach ${stage}.`,
  worth: (stage: string) => `It is worth the money of its row at ${stage}.`,
  touchRows: (rules: string) => `Touches are ${rules}.`,
  defaultTouches: 'the rows of events sources with a source or a medium',
  anyEvent: 'any event',
  event: (events: string) => `the event ${events}`,
  where: (event: string, clause: string) => `${event} where ${clause}`,
  lookback: (length: string) => `Those at or before the conversion count, up to ${length} before it.`,
  noLookback: 'Those at or before the conversion count, however long before.',
  exclude: (values: string) => `Touches of ${values} do not count.`,
  ofAll: (who: string) => `The touches of all leads of ${who} count together.`,
  model: (model: AttributionModel) => `Model ${model}: ${models[model]}.`,
  compared: (model: AttributionModel) => `Beside it ${model}: ${models[model]}.`,
  halfLife: (length: string) => `The half-life is ${length}.`,
  weights: (first: string, middle: string, last: string) =>
    `The weights are ${first} for the first touch, ${middle} for those between, ${last} for the last.`,
  milestone: (stages: string) => `The milestones are ${stages}.`,
  spread: 'A part that has no touch leaves its share to the rest in proportion.',
  unattributed: 'What has no touch is its own row, unattributed: so the rows add up to all conversions.',
  pipeline: (stage: string) =>
    `Pipeline is the money of those that reached ${stage} in the period, credited to the touches before that.`,
  profit: 'Profit is revenue less the spend of the same group; without spend by that dimension it is not defined.',
  dated: {
    conversion: 'Credit falls in the period of the conversion.',
    touch: 'Credit falls in the period of the touch.',
  },
  denominator: (who: string, stage: string) => `${who} that reached ${stage} in the period`,
};
