import type { Score } from '@sluice/core/catalog';
import type { Facts, ScoreNode } from '@sluice/core/plan';
import { planScores } from '@sluice/core/plan';
import type { ScoredSubject } from '@sluice/core/query';
import { byPoints, scoredSubject, scoresFor } from '../../shared/score/scored-subject.ts';
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
  const score = catalog.scores?.[run.score];
  const list = indexes.map((subject) => {
    const pointsOf = (id: string): number | null => scored.get(id)?.values[subject] ?? null;
    const reasons = run.explain && score ? reasonsOf(score, main.points, main.items, subject) : undefined;
    return scoredSubject(catalog, run.score, main.items.names[subject] ?? '', pointsOf, reasons);
  });
  return {
    rows: list.sort(byPoints),
    matched: Object.fromEntries(main.points.map((each) => [each.rule.id, matchedBy(each)])),
  };
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
  const named: number[] = [];
  for (const [subject, name] of names.entries()) {
    if (name === null || (wanted !== undefined && !wanted.has(name))) continue;
    const hasRows = (starts[subject + 1] as number) > (starts[subject] as number);
    if (hasRows || hasRecord[subject] === 1) named.push(subject);
  }
  return named;
}

function matchedBy(points: RulePoints): number {
  return points.kind === 'rows' ? points.rows.items.length : points.hits.reduce((sum, hit) => sum + hit, 0);
}
