import { report } from '@sluice/core/diagnostic';
import { gradeOf, type ScoreStep, scoreSteps, stepOf } from '@sluice/core/internal';
import type { MetricQuery } from '@sluice/core/query';
import { createTable, type Table, type TableColumn, type Value } from '@sluice/core/table';
import type { Spread, SpreadDesk } from './spread.ts';
import { columnsOf, counted, infoOf, instantOf, nowhere, refused } from './table-parts.ts';

/** How many have how many points, one row a step of points and group. Rejects with an `EngineError` whose diagnostics say why. */
export async function answerScore(desk: SpreadDesk, query: MetricQuery): Promise<Table> {
  const { scores = {} } = desk.catalog;
  const id = query.score ?? '';
  const score = Object.hasOwn(scores, id) ? scores[id] : undefined;
  if (!score) throw refused(report('unknown-score', { score: id, known: Object.keys(scores) }, nowhere));
  const at = instantOf(query, desk);
  const spread = await desk.spreadOf({ query, scores: [id], at });
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
  return createTable(rows.length, columns, infoOf('score', desk, query, at));
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
