import type { MetricQuery, Unanswered } from '@sluice/core/query';
import { createTable, type Table } from '@sluice/core/table';
import { defineAll } from '../../src/define.ts';
import { demoEngine } from './demo-engine.ts';

const info = { kind: 'metrics', basis: 'activity', from: null, to: null, asOf: null, timezone: 'UTC' } as const;
const refused: Unanswered = {
  diagnostics: [{ code: 'not-a-number', severity: 'error', params: {}, from: 0, to: 0 } as never],
  texts: [{ message: 'google-ads.csv, row 214: “1.234,56” is not a number.', why: '', help: '' }],
};
const nothing = ({ metrics }: MetricQuery): Table =>
  createTable(
    0,
    [
      { name: 'period', role: 'period', unit: null, values: [] },
      { name: metrics?.[0] ?? '', role: 'measure', unit: 'count', values: [] },
    ],
    info,
  );
const noted =
  (note: 'withheld' | 'undefined') =>
  ({ metrics }: MetricQuery): Table =>
    createTable(
      1,
      [
        {
          name: metrics?.[0] ?? '',
          role: 'measure',
          unit: 'count',
          values: [null],
          notes: { 0: note === 'withheld' ? { kind: 'withheld' } : { kind: 'undefined', reason: 'division-by-zero' } },
        },
      ],
      info,
    );

/** One engine for each state a widget can be in, by the name a page gives in `src`. */
const engines = {
  demo: () => demoEngine(),
  loading: () => demoEngine({ delay: () => 1e7 }),
  error: () => demoEngine({ answer: () => refused }),
  empty: () => demoEngine({ answer: nothing }),
  withheld: () => demoEngine({ answer: noted('withheld') }),
  undefined: () => demoEngine({ answer: noted('undefined') }),
} as const;

defineAll({
  open: async (src) => {
    const make = Object.entries(engines).find(([name]) => name === src)?.[1];
    if (!make) throw new Error(`${src} could not be read (404).`);
    return make();
  },
});
