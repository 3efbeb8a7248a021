import type { Catalog, Score } from '@sluice/core/catalog';
import { gradeOf, standingOf } from '@sluice/core/internal';
import type { Facts, ScoreNode } from '@sluice/core/plan';
import { planScores } from '@sluice/core/plan';
import type { ScoredSubject, ScoreReason } from '@sluice/core/query';
import { PlanRows } from '../store/plan-rows.ts';
import { rareRows } from '../store/rare-rows.ts';
import type { Store } from '../store/store.ts';
import { reasonsOf } from './reasons.ts';
import type { ScoreClock } from './rules/clock.ts';
import { type RulePoints, rulePoints, sumBySubject } from './rules/contributions.ts';
import { type SubjectItems, subjectItems } from './subject-items.ts';
import { valuesOf } from './values.ts';

/** One score of all subjects at an instant. */
interface Scored {
  readonly items: SubjectItems;
  readonly points: readonly RulePoints[];
  readonly values: Float64Array;
}

/** Which scores, when, and how much of them. */
export interface ScoreRun {
  readonly score: string;
  /** UTC microseconds. */
  readonly at: number;
  /** Keys of the subjects; absent: all. */
  readonly subjects?: ReadonlySet<string>;
  readonly explain: boolean;
}

/** The points of each subject, the most first, and how often each rule matched. */
export interface ScoreResult {
  readonly rows: readonly ScoredSubject[];
  /** By rule id: how many rows or records it matched. */
  readonly matched: Readonly<Record<string, number>>;
}

/** Scores all subjects; those of the matrix too where the score is one of its sides. */
export async function runScores(store: Store, facts: Facts, run: ScoreRun): Promise<ScoreResult> {
  const { catalog } = store;
  const wanted = scoresFor(catalog, run.score);
  const { plan, nodes } = planScores(catalog, wanted, facts, run.at);
  const rows = new PlanRows(plan, store, await rareRows(plan));
  const scored = new Map(wanted.map((id) => [id, scoreOne(rows.node(nodes[id] ?? '', 'score'), rows, store)]));
  const main = scored.get(run.score);
  if (main === undefined) return { rows: [], matched: {} };
  const indexes = namedSubjects(main.items, run.subjects);
  const list = indexes.map((subject) => scoredSubject(catalog, run, scored, main, subject));
  return {
    rows: list.sort((a, b) => b.value - a.value || (a.subject < b.subject ? -1 : 1)),
    matched: Object.fromEntries(main.points.map((each) => [each.rule.id, matchedBy(each)])),
  };
}

/** The score, and the other side of the matrix where it is one of two. */
function scoresFor({ matrix, scores = {} }: Catalog, score: string): string[] {
  const sides = matrix === undefined ? [] : [matrix.rows.score, matrix.columns.score];
  const isSide = sides.includes(score) && sides.every((side) => scores[side]?.subject === scores[score]?.subject);
  return [...new Set([score, ...(isSide ? sides : [])])];
}

function scoreOne(node: ScoreNode, rows: PlanRows, store: Store): Scored {
  const { items, points } = partsOf(node, rows, store);
  const byRule = new Map(points.map((each) => [each.rule.id, sumBySubject(each, items.subjects)]));
  return { items, points, values: valuesOf(node.score, byRule, items.subjects) };
}

/** What a score is made of: the rows of its subjects and what each rule gives. */
export interface ScoreParts {
  readonly score: Score;
  readonly items: SubjectItems;
  readonly points: readonly RulePoints[];
  readonly clock: ScoreClock;
}

/** The parts of one score of the catalog at an instant. */
export async function scoreParts(store: Store, facts: Facts, score: string, at: number): Promise<ScoreParts> {
  const { plan, nodes } = planScores(store.catalog, [score], facts, at);
  const rows = new PlanRows(plan, store, await rareRows(plan));
  return partsOf(rows.node(nodes[score] ?? '', 'score'), rows, store);
}

function partsOf(node: ScoreNode, rows: PlanRows, store: Store): ScoreParts {
  const items = subjectItems(node, rows, store);
  const at = items.byDay ? node.at.day : node.at.micros;
  const clock = { at, byDay: items.byDay, calendar: store.calendar };
  return { score: node.score, items, clock, points: rulePoints(node, items, store, clock) };
}

/** Those who have rows or a record, among the wanted ones. */
export function namedSubjects(
  { names, starts, records }: SubjectItems,
  wanted: ReadonlySet<string> | undefined,
): number[] {
  const hasRecord = new Uint8Array(names.length);
  for (const { subjects } of records) for (const subject of subjects) if (subject >= 0) hasRecord[subject] = 1;
  return names.flatMap((name, subject) => {
    if (name === null || (wanted !== undefined && !wanted.has(name))) return [];
    const hasRows = (starts[subject + 1] as number) > (starts[subject] as number);
    return hasRows || hasRecord[subject] === 1 ? [subject] : [];
  });
}

function scoredSubject(
  catalog: Catalog,
  run: ScoreRun,
  scored: ReadonlyMap<string, Scored>,
  main: Scored,
  subject: number,
): ScoredSubject {
  const { scores = {}, matrix } = catalog;
  const score = scores[run.score];
  const value = main.values[subject] as number;
  const grade = score && gradeOf(score, value);
  const standing =
    matrix !== undefined && scored.has(matrix.rows.score) && scored.has(matrix.columns.score)
      ? standingOf(matrix, scores, (id) => scored.get(id)?.values[subject] ?? 0)
      : null;
  const reasons: readonly ScoreReason[] | undefined =
    run.explain && score ? reasonsOf(score, main.points, main.items, subject) : undefined;
  return {
    subject: main.items.names[subject] ?? '',
    value,
    ...(grade == null ? {} : { grade }),
    ...(standing?.cell == null ? {} : { cell: standing.cell }),
    ...(standing?.route == null ? {} : { route: standing.route }),
    ...(reasons === undefined ? {} : { reasons }),
  };
}

function matchedBy(points: RulePoints): number {
  return points.kind === 'rows' ? points.rows.items.length : points.hits.reduce((sum, hit) => sum + hit, 0);
}
