import { formatInstant } from '@sluice/core/calendar';
import { report } from '@sluice/core/diagnostic';
import { gradeOf, type ScoreStep, scoreSteps, stepOf } from '@sluice/core/internal';
import type { Facts } from '@sluice/core/plan';
import { EngineError, type MetricQuery } from '@sluice/core/query';
import { createTable, type Table, type TableColumn, type TableInfo, type Value } from '@sluice/core/table';
import type { Store } from '../store/store.ts';
import { type Spread, spreadAt, spreadOf } from './spread.ts';

/** How many have how many points, one row a step of points and group. Rejects with an `EngineError` whose diagnostics say why. */
export async function answerScore(store: Store, facts: Facts, query: MetricQuery): Promise<Table> {
  const { scores = {} } = store.catalog;
  const id = query.score ?? '';
  const score = Object.hasOwn(scores, id) ? scores[id] : undefined;
  if (!score) throw refused(report('unknown-score', { score: id, known: Object.keys(scores) }, nowhere));
  const at = instantOf(query, facts, store);
  const spread = await spreadOf(store, facts, { query, scores: [id], at });
  const values = spread?.values[id] ?? new Float64Array();
  const points = spread?.everybody ?? [];
  const least = points.reduce((low, each) => Math.min(low, each), 0);
  const steps = scoreSteps(
    score,
    least,
    points.reduce((high, each) => Math.max(high, each), least),
  );
  const groups = spread?.groups.length ? spread.groups : [(query.by ?? []).map(() => null)];
  const counts = spread && countsOf(spread, groups.length, steps, (subject) => values[subject] as number);
  const rows = groups.flatMap((keys, group) =>
    steps.map((step, i) => ({ keys, step, count: counts?.[group]?.[i] ?? null })),
  );
  const column = columnsOf(rows);
  const grade = ({ step }: { step: ScoreStep }): Value => gradeOf(score, step.from);
  const columns: TableColumn[] = [
    ...(query.by ?? []).map((name, d) => column(name, 'dimension', null, ({ keys }) => keys[d] ?? null)),
    column('from', 'stage', 'score', ({ step }) => step.from),
    column('to', 'stage', 'score', ({ step }) => step.to),
    column('grade', 'stage', null, grade),
    counted(column('count', 'measure', 'count', ({ count }) => count)),
  ];
  return createTable(rows.length, columns, infoOf('score', store, query, at));
}

function countsOf(
  { members }: Spread,
  groups: number,
  steps: readonly ScoreStep[],
  points: (subject: number) => number,
): number[][] {
  const counts = Array.from({ length: groups }, () => steps.map(() => 0));
  for (const { subject, group } of members) {
    const row = counts[group];
    const step = stepOf(steps, points(subject));
    if (row) row[step] = (row[step] ?? 0) + 1;
  }
  return counts;
}

const nowhere = { from: 0, to: 0 };

export function refused(diagnostic: ReturnType<typeof report>): EngineError {
  return new EngineError('The scores cannot be answered.', [diagnostic]);
}

/** The instant of a question, or the refusal of its times. */
export function instantOf(query: MetricQuery, facts: Facts, store: Store): number {
  const at = spreadAt(query, facts, store);
  if (at === null) throw refused(report('query-time', { text: query.to ?? query.asOf ?? '' }, nowhere));
  return at;
}

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

/** A column of counts with the reason where there are none (rule F18). */
export function counted(column: TableColumn): TableColumn {
  const lacking = column.values.flatMap((value, row) => (value === null ? [row] : []));
  if (lacking.length === 0) return column;
  const note = { kind: 'undefined', reason: 'not-split-by-this-dimension' } as const;
  return { ...column, notes: Object.fromEntries(lacking.map((row) => [row, note])) };
}

export function infoOf(kind: TableInfo['kind'], { catalog }: Store, { from, to }: MetricQuery, at: number): TableInfo {
  const asOf = formatInstant(at);
  return { kind, basis: 'activity', from: from ?? null, to: to ?? null, asOf, timezone: catalog.timezone };
}
