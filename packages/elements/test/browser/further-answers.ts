import type { Catalog } from '@sluice/core/catalog';
import { cohortLags, type MetricQuery } from '@sluice/core/query';
import { createTable, type Table } from '@sluice/core/table';
import { memory } from '@sluice/engines/memory';
import { demoCatalog } from '../support/demo-catalog.ts';
import { columnsOf, creditTable, experimentTable, info, pathTable } from './further-tables.ts';
import { planAnswer, studies } from './study-catalog.ts';

const text = (words: string) => ({ default: words });
const scored = { label: text('Engagement'), subject: 'lead', groups: [], ladder: null } as const;

/** The demo with further widgets. */
export const furtherCatalog: Catalog = {
  ...demoCatalog,
  ...studies,
  scores: {
    heat: {
      ...scored,
      id: 'heat',
      range: [0, 100],
      grades: [
        { name: 'hot', least: 60 },
        { name: 'cold', least: 0 },
      ],
    },
    fit: {
      ...scored,
      id: 'fit',
      label: text('Fit'),
      range: [0, 10],
      grades: [
        { name: 'A', least: 5 },
        { name: 'B', least: 0 },
      ],
    },
  },
  matrix: {
    label: text('Matrix'),
    rows: { score: 'fit', cuts: null },
    columns: {
      score: 'heat',
      cuts: [
        { name: '1', least: 60 },
        { name: '2', least: 0 },
      ],
    },
    routes: [{ route: 'fast', label: text('Fast track'), cells: ['A1'] }],
  },
  dashboards: {
    further: {
      id: 'further',
      title: text('Further'),
      period: 'last 6 months',
      filters: ['period', 'channel'],
      rows: [
        [
          {
            id: 'c',
            kind: 'cohort',
            cohort: { funnel: 'demand', from: 'lead', to: 'won' },
            grain: 'month',
            title: text('Cohorts'),
            span: 2,
          },
        ],
        [
          { id: 's', kind: 'score', score: 'heat', title: text('Engagement'), span: 1 },
          { id: 'm', kind: 'matrix', matrix: 'scores', title: text('Fit × Engagement'), span: 1 },
        ],
        [
          { id: 'a', kind: 'attribution', attribution: true, by: 'channel', title: text('Credit'), span: 1 },
          { id: 'e', kind: 'experiment', experiment: 'form', title: text('Which form'), span: 1 },
        ],
        [{ id: 'p', kind: 'plan', plan: 'q1', title: text('First quarter'), span: 1 }],
      ],
    },
  },
};

/** What an engine answers to further questions. */
export function further(query: MetricQuery): Table | undefined {
  if (query.cohort) return cohorts(cohortLags(query.cohort, 'month'));
  if (query.score !== undefined) return scores();
  if (query.attribution) return typeof query.attribution === 'object' ? pathTable() : creditTable();
  if (query.experiment !== undefined) return experimentTable();
  if (query.plan !== undefined) return planAnswer();
  return query.matrix === undefined ? undefined : cells();
}

function cohorts(lags: readonly string[]): Table {
  const rows = [5, 6, 7, 8, 9, 10].flatMap((month) =>
    lags.map((lag, k) => {
      const maturing = Math.max(0, Math.min(100, (month + k - 9) * 50));
      return { period: `2026-${String(month).padStart(2, '0')}-01`, lag, rate: (month + k) / 100, maturing };
    }),
  );
  const column = columnsOf(rows);
  const columns = [
    column('period', 'period', null, ({ period }) => period),
    column('within', 'stage', null, ({ lag }) => lag),
    column('entered', 'measure', 'count', () => 100),
    column('reached', 'measure', 'count', ({ rate }) => Math.round(rate * 100)),
    column('cohort_rate', 'measure', 'ratio', ({ rate }) => rate),
    column('maturing', 'measure', 'count', ({ maturing }) => maturing),
    column('closed_cohort_rate', 'measure', 'ratio', ({ rate, maturing }) => (maturing < 100 ? rate : null)),
  ];
  return createTable(rows.length, columns, { ...info, kind: 'cohort', grain: 'month' });
}

function scores(): Table {
  const rows = Array.from({ length: 20 }, (_, i) => ({ from: i * 5, count: 40 - 2 * i }));
  const column = columnsOf(rows);
  const columns = [
    column('from', 'stage', 'score', ({ from }) => from),
    column('to', 'stage', 'score', ({ from }) => from + 5),
    column('grade', 'stage', null, ({ from }) => (from >= 60 ? 'hot' : 'cold')),
    column('count', 'measure', 'count', ({ count }) => count),
  ];
  return createTable(rows.length, columns, { ...info, kind: 'score' });
}

function cells(): Table {
  const rows = ['A1', 'A2', 'B1', 'B2'].map((cell, i) => ({ cell, count: 10 * i }));
  const column = columnsOf(rows);
  const columns = [
    column('row', 'stage', null, ({ cell }) => cell.charAt(0)),
    column('column', 'stage', null, ({ cell }) => cell.charAt(1)),
    column('cell', 'stage', null, ({ cell }) => cell),
    column('route', 'stage', null, ({ cell }) => (cell === 'A1' ? 'fast' : null)),
    column('count', 'measure', 'count', ({ count }) => count),
  ];
  return createTable(rows.length, columns, { ...info, kind: 'matrix' });
}

/** An engine of further questions: its catalog, its answers, and what they mean as any engine says it. */
export const furtherOptions = {
  catalog: furtherCatalog,
  answer: further,
  definitions: (await (await memory({ ...furtherCatalog, metrics: {} })).describe()).definitions,
};
