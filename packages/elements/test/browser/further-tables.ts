import { createTable, type Table, type TableColumn, type Value } from '@sluice/core/table';

/** What the answers to further questions say of themselves. */
export const info = {
  basis: 'entries',
  from: '2026-05-01',
  to: '2026-11-01',
  asOf: '2026-11-01T05:00:00Z',
  timezone: 'UTC',
} as const;

/** Makes columns of rows. */
export function columnsOf<R>(rows: readonly R[]) {
  return (
    name: string,
    role: TableColumn['role'],
    unit: TableColumn['unit'],
    value: (row: R) => Value,
  ): TableColumn => ({
    name,
    role,
    unit,
    values: rows.map(value),
  });
}

const credits = [
  ['organic', 'position', 20.5, '8200.50'],
  ['email', 'position', 14.25, '5700'],
  ['paid', 'position', 9.25, '3700.25'],
  ['unattributed', 'position', 4, '1600'],
  ['organic', 'first', 25, '10000'],
  ['email', 'first', 6, '2400.50'],
  ['paid', 'first', 13, '5200.25'],
  ['unattributed', 'first', 4, '1600'],
] as const;

/** Credit of two models, which both add up to 48 conversions. */
export function creditTable(): Table {
  const column = columnsOf(credits);
  const columns = [
    column('channel', 'dimension', null, ([channel]) => channel),
    column('model', 'stage', null, ([, model]) => model),
    column('conversions', 'measure', 'count', ([, , conversions]) => conversions),
    column('revenue', 'measure', 'currency', ([, , , revenue]) => revenue),
  ];
  return createTable(credits.length, columns, { ...info, basis: 'activity', kind: 'attribution' });
}

const paths = [
  ['organic > email', 40, 12],
  ['paid', 22, 6],
  ['unattributed', 9, 4],
  [null, 130, 26],
] as const;

/** The common paths of the same leads. */
export function pathTable(): Table {
  const column = columnsOf(paths);
  const columns = [
    column('path', 'dimension', null, ([path]) => path),
    column('leads', 'measure', 'count', ([, leads]) => leads),
    column('conversions', 'measure', 'count', ([, , conversions]) => conversions),
  ];
  return createTable(paths.length, columns, { ...info, basis: 'activity', kind: 'attribution' });
}

const arms = [
  { arm: 'control', count: 1108, conversions: 107, rate: 0.0966, low: 0.0805, high: 0.115 },
  { arm: 'short', count: 1135, conversions: 144, rate: 0.1269, low: 0.1088, high: 0.1475 },
];

/** Two arms of which the second does better. */
export function experimentTable(): Table {
  const column = columnsOf(arms);
  const against = (value: number) => (row: (typeof arms)[number]) => (row.arm === 'control' ? null : value);
  const columns = [
    column('arm', 'dimension', null, ({ arm }) => arm),
    column('count', 'measure', 'count', ({ count }) => count),
    column('conversions', 'measure', 'count', ({ conversions }) => conversions),
    column('maturing', 'measure', 'count', () => 0),
    column('rate', 'measure', 'ratio', ({ rate }) => rate),
    column('rate_low', 'measure', 'ratio', ({ low }) => low),
    column('rate_high', 'measure', 'ratio', ({ high }) => high),
    column('difference', 'measure', 'ratio', against(0.0303)),
    column('difference_low', 'measure', 'ratio', against(0.0042)),
    column('difference_high', 'measure', 'ratio', against(0.0564)),
    column('p', 'measure', null, against(0.023)),
    column('p_adjusted', 'measure', null, against(0.023)),
    column('chance', 'measure', 'ratio', against(0.9884)),
    column('needed', 'measure', 'count', () => 0),
  ];
  const verdict = { kind: 'better', arm: 'short' } as const;
  const experiment = { inTwoArms: 3, inNoArm: 0, planned: 1000, sampleRatio: 0.4, alpha: 0.05, verdict };
  return createTable(arms.length, columns, { ...info, kind: 'experiment', experiment });
}
