import type { MetricQuery, Unanswered } from '@sluice/core/query';
import { createTable, type Table } from '@sluice/core/table';

const info = { kind: 'metrics', basis: 'activity', from: null, to: null, asOf: null, timezone: 'UTC' } as const;

/** The answer of an engine that cannot read an input. */
export const refused: Unanswered = {
  diagnostics: [{ code: 'unknown-name', severity: 'error', params: {}, from: 0, to: 0 } as never],
  texts: [{ message: 'Spend could not be read.', why: '', help: 'See row 214.' }],
};

/** No rows. */
export const nothing = ({ metrics }: MetricQuery): Table =>
  createTable(
    0,
    [
      { name: 'period', role: 'period', unit: null, values: [] },
      { name: metrics?.[0] ?? 'count', role: 'measure', unit: 'count', values: [] },
    ],
    info,
  );

const notes = {
  withheld: { kind: 'withheld' },
  undefined: { kind: 'undefined', reason: 'division-by-zero' },
} as const;

/** One number that is withheld or not defined. */
export const oneNumber =
  (note: 'withheld' | 'undefined') =>
  ({ metrics }: MetricQuery): Table => {
    const name = metrics?.[0] ?? '';
    return createTable(1, [{ name, role: 'measure', unit: 'count', values: [null], notes: { 0: notes[note] } }], info);
  };
