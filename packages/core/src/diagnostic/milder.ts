import type { MilderSeverities } from './codes.ts';

/**
 * The codes that are not errors; every other code is. It stands apart from the texts so that a page which only passes
 * diagnostics on does not load them. The compiler holds it against the tables: a row by `warning` or `info` needs a line here.
 */
export const milderSeverities: MilderSeverities = {
  'section-not-ready': 'warning',
  'left-out': 'warning',
  'setting-in-include': 'warning',
  'dimension-is-a-column': 'warning',
  'cut-out-of-reach': 'warning',
  'cap-below-rule': 'warning',
  'rule-without-rows': 'warning',
  'pack-in-part': 'warning',
  'weights-sum': 'warning',
  'unused-by-models': 'warning',
  'preset-columns-absent': 'warning',
  'experiment-without-sample': 'warning',
  'goal-in-percent': 'warning',
  'pace-of-ratio': 'warning',
  'row-not-object': 'warning',
  'damaged-line': 'warning',
  'unreadable-encoding': 'warning',
  'no-rows': 'warning',
  'duplicate-header': 'warning',
  'ragged-row': 'warning',
  'short-row': 'warning',
  'unclosed-cell': 'warning',
  'unread-cells': 'warning',
  'dotted-thousands': 'warning',
  'rows-without-day': 'warning',
  'value-not-in-data': 'warning',
  'unknown-channel': 'warning',
  'spend-without-channel': 'warning',
  'overlapping-costs': 'warning',
  'negative-cost': 'warning',
  'repeated-deal': 'warning',
  'future-date': 'warning',
  'conversion-before-entry': 'warning',
};
