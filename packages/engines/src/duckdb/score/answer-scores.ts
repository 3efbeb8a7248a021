import { createCalendar, formatInstant } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import { report } from '@sluice/core/diagnostic';
import { gradeOf, standingOf } from '@sluice/core/internal';
import { type Facts, planScores, resolveAsOf } from '@sluice/core/plan';
import { EngineError, type ScoreAnswer, type ScoredSubject, type ScoreQuery } from '@sluice/core/query';
import { type SqlContext, toSql, UnsupportedByDialect } from '@sluice/sql';
import { normalKey } from '../../shared/normal-key.ts';
import type { Database } from '../database/open-database.ts';
import { readColumns } from '../database/read-columns.ts';

/** What a question for points is answered with. */
export interface ScoreSetting {
  readonly catalog: Catalog;
  readonly facts: Facts;
  readonly database: Database;
  readonly context: SqlContext;
}

const nowhere = { from: 0, to: 0 };

/** Answers a question for points in SQL, one statement a score. Rejects with an `EngineError` whose diagnostics say why. */
export async function answerScores(setting: ScoreSetting, query: ScoreQuery): Promise<ScoreAnswer> {
  const { catalog, facts, context } = setting;
  const known = Object.keys(catalog.scores ?? {});
  if (!known.includes(query.score)) throw refused(report('unknown-score', { score: query.score, known }, nowhere));
  const at = query.asOf === undefined ? facts.asOf : resolveAsOf(query.asOf, facts, createCalendar(catalog));
  if (at === null) throw refused(report('query-time', { text: query.asOf ?? '' }, nowhere));
  if (query.explain === true) throw notInSql(context, 'the reasons of single points');
  const wanted = scoresFor(catalog, query.score);
  const points = new Map<string, ReadonlyMap<string, number>>();
  for (const score of wanted) points.set(score, await pointsOf(setting, score, at));
  const only = query.subjects && new Set(query.subjects.map(normalKey));
  const rows = [...(points.get(query.score) ?? [])]
    .filter(([subject]) => !subject.startsWith('\u001f') && (only === undefined || only.has(subject)))
    .map(([subject, value]) => scored(catalog, query.score, points, subject, value))
    .sort((a, b) => b.value - a.value || (a.subject < b.subject ? -1 : 1));
  return { asOf: formatInstant(at), score: query.score, rows, diagnostics: [] };
}

async function pointsOf(
  { catalog, facts, database, context }: ScoreSetting,
  score: string,
  at: number,
): Promise<ReadonlyMap<string, number>> {
  const { plan, nodes } = planScores(catalog, [score], facts, at);
  try {
    const { columns } = await readColumns(database, toSql(plan, nodes[score] ?? '', context));
    const [subjects = [], values = []] = columns;
    return new Map(subjects.map((subject, i) => [String(subject), Number(values[i])]));
  } catch (error) {
    if (error instanceof UnsupportedByDialect) throw notInSql(context, error.what);
    throw error;
  }
}

/** The score, and the other side of the matrix where it is one of two. */
function scoresFor({ matrix, scores = {} }: Catalog, score: string): string[] {
  const sides = matrix === undefined ? [] : [matrix.rows.score, matrix.columns.score];
  const isSide = sides.includes(score) && sides.every((side) => scores[side]?.subject === scores[score]?.subject);
  return [...new Set([score, ...(isSide ? sides : [])])];
}

function scored(
  { scores = {}, matrix }: Catalog,
  id: string,
  points: ReadonlyMap<string, ReadonlyMap<string, number>>,
  subject: string,
  value: number,
): ScoredSubject {
  const score = scores[id];
  const grade = score && gradeOf(score, value);
  const hasSides = matrix !== undefined && points.has(matrix.rows.score) && points.has(matrix.columns.score);
  const standing = hasSides ? standingOf(matrix, scores, (side) => points.get(side)?.get(subject) ?? 0) : null;
  return {
    subject,
    value,
    ...(grade == null ? {} : { grade }),
    ...(standing?.cell == null ? {} : { cell: standing.cell }),
    ...(standing?.route == null ? {} : { route: standing.route }),
  };
}

function notInSql({ dialect }: SqlContext, what: string): EngineError {
  return refused(report('not-in-sql', { engine: dialect.name, what }, nowhere));
}

function refused(diagnostic: ReturnType<typeof report>): EngineError {
  return new EngineError('The scores cannot be answered.', [diagnostic]);
}
