import type { AttributionModel } from '@sluice/core/catalog';

const models: Readonly<Record<AttributionModel, string>> = {
  first: 'First',
  last: 'Last',
  last_non_direct: 'Last not direct',
  linear: 'Linear',
  time_decay: 'Time decay',
  position: 'Position',
  w_shaped: 'W-shaped',
  full_path: 'Full path',
  markov: 'Markov',
  shapley: 'Shapley',
  custom: 'Custom',
  participation: 'Takes part',
};

/** English words of attribution. Numbers arrive formatted. */
export const en = {
  kind: 'Credit by model',
  model: (id: string): string => models[id as AttributionModel] ?? id,
  measures: { conversions: 'Conversions', pipeline: 'Pipeline', revenue: 'Revenue', spend: 'Spend', profit: 'Profit' },
  unattributed: 'Unattributed',
  total: 'Total',
  head: 'Conversions credited by',
  none: 'No conversions in this period.',
  lead: (model: string, label: string, credit: string, of: string) =>
    `By ${model}, ${label} has the most credit: ${credit} of ${of} conversions.`,
  moves: (label: string, low: string, lowModel: string, high: string, highModel: string) =>
    `${label} moves most between models: ${low} (${lowModel}) to ${high} (${highModel}).`,
  without: (n: string) => `${n} without a touch.`,
  paths: 'Common paths',
  pathsNote: 'paths of five leads or more',
  noPaths: 'the common paths could not be worked out',
  leads: (n: string) => `${n} leads`,
  converted: (n: string) => `${n} converted`,
  path: 'Path',
  pathOf: 'Leads',
  others: 'All other paths',
  noteSum: 'every model adds up to all conversions',
  noteTakesPart: 'Takes part gives each all of it and adds up to more',
  noteMore: (n: number) => (n === 1 ? '1 model more in the table' : `${n} models more in the table`),
};

export type AttributionTexts = typeof en;
