import type { Matrix, Reach, Score, StandingTest } from '../../catalog/index.ts';
import { LADDER, scoresOfTest } from '../../scores/index.ts';
import type { Comparison } from '../../spec/index.ts';
import { idsOfKind } from '../funnels/further-reach.ts';
import type { StageMap } from '../funnels/stage-map.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { mostOf } from './check-reach.ts';
import { bindScoreName } from './score-name.ts';

/** What stages that need a score are bound against. */
export interface ScoreScope {
  readonly scores: Readonly<Record<string, Score>>;
  readonly matrix: Matrix | null;
}

/** What a stage that is a score, grade, cell or route needs; null where a diagnostic says why there is nothing. */
export function standingReach(context: Context, scope: ScoreScope, stage: StageMap, place: Place): Reach | null {
  const of = testOf(context, scope, stage, place);
  if (of === null || !isOfSubject(context, scope, of, stage, place)) return null;
  return { kind: 'standing', sources: [...idsOfKind(context, 'events'), ...idsOfKind(context, 'leads')], of };
}

/** Points of accounts say nothing of one lead's rows (rule S5), nor do those of both together. */
function isOfSubject(
  context: Context,
  { scores, matrix }: ScoreScope,
  of: StandingTest,
  stage: StageMap,
  place: Place,
): boolean {
  const [section, funnel] = place.path;
  const written = section === 'funnels' ? place.file.spec.funnels?.[String(funnel)] : undefined;
  const read = scoresOfTest(of, matrix ?? undefined).flatMap((id) => scores[id] ?? []);
  const isOfAccounts = written?.subject === 'account' && read.some(({ subject }) => subject === 'account');
  const asked = isOfAccounts ? 'account' : 'lead';
  const other = read.find(({ subject }) => subject !== asked);
  if (other === undefined) return true;
  const key = (['score', 'grade', 'cell', 'route'] as const).find((each) => each in stage) ?? 'score';
  context.report('score-of-others', { score: other.id, of: other.subject, asked }, place.at(key));
  return false;
}

function testOf(context: Context, scope: ScoreScope, stage: StageMap, place: Place): StandingTest | null {
  if ('score' in stage) return scoreTest(context, scope, stage.score, place.at('score'));
  if ('grade' in stage) return gradeTest(context, scope, stage.grade, place.at('grade'));
  if ('cell' in stage) return matrixTest(context, scope, 'cell', listOf(stage.cell), place.at('cell'));
  if ('route' in stage) return matrixTest(context, scope, 'route', listOf(stage.route), place.at('route'));
  return null;
}

function scoreTest(
  context: Context,
  { scores }: ScoreScope,
  written: Readonly<Record<string, Comparison>>,
  place: Place,
): StandingTest | null {
  const parts = Object.entries(written).map(([name, test]) => {
    const score = bindScoreName(context, scores, name, place.at(name), 'key');
    return score === null ? null : numbersOf(context, score, test, place.at(name));
  });
  const tests = parts.flatMap((part) => part ?? []);
  return parts.includes(null) || tests.length === 0 ? null : { kind: 'score', tests };
}

function numbersOf(context: Context, score: Score, test: Comparison, place: Place) {
  const { id } = score;
  const parts = (['gt', 'gte', 'lt', 'lte'] as const).flatMap((op) => {
    const value = test[op];
    if (value === undefined) return [];
    if (typeof value === 'number') return [{ score: id, op, value }];
    context.report('points-not-a-number', { score: id, found: value }, place.at(op));
    return [];
  });
  for (const { op, value } of parts) checkNumber(context, score, op, value, place.at(op));
  if (parts.length > 0) return parts;
  if (Object.keys(test).every((op) => !['gt', 'gte', 'lt', 'lte'].includes(op)))
    context.report('points-not-a-number', { score: id, found: Object.keys(test).join(', ') }, place);
  return null;
}

/** Numbers of points nobody has: outside the range, or more than all rules give. */
function checkNumber(
  context: Context,
  score: Score,
  op: 'gt' | 'gte' | 'lt' | 'lte',
  value: number,
  place: Place,
): void {
  const [least, most] = score.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const top = mostOf(score);
  const isAbove = (limit: number): boolean => (op === 'gt' ? value >= limit : op === 'gte' && value > limit);
  const isBelow = op === 'lt' ? value <= least : op === 'lte' && value < least;
  if (isAbove(most) || isBelow)
    context.report('cut-out-of-range', { name: score.id, least: value, from: least, to: most }, place);
  else if (isAbove(top))
    context.report(
      'cut-out-of-reach',
      { name: `${score.id} ${op === 'gt' ? '>' : '≥'} ${value}`, least: value, most: top },
      place,
    );
}

function gradeTest(
  context: Context,
  { scores }: ScoreScope,
  written: Readonly<Record<string, string | readonly string[]>>,
  place: Place,
): StandingTest | null {
  const parts = Object.entries(written).map(([name, names]) => {
    const score = bindScoreName(context, scores, name, place.at(name), 'key');
    const grades = listOf(names);
    const known = score === null ? [] : score.ladder === null ? (score.grades ?? []).map((g) => g.name) : LADDER;
    return score === null || !areKnown(context, grades, known, place.at(name)) ? null : { score: name, grades };
  });
  const tests = parts.filter((part) => part !== null);
  return tests.length < parts.length ? null : { kind: 'grade', tests };
}

function areKnown(context: Context, names: readonly string[], known: readonly string[], place: Place): boolean {
  const unknown = names.filter((name) => !known.includes(name));
  for (const grade of unknown)
    context.report('unknown-grade', { grade, known, nearest: context.nearest(grade, known) }, place);
  return unknown.length === 0;
}

function matrixTest(
  context: Context,
  { matrix }: ScoreScope,
  kind: 'cell' | 'route',
  names: readonly string[],
  place: Place,
): StandingTest | null {
  if (matrix === null) {
    context.report('no-matrix', { key: kind }, place, { range: place.key });
    return null;
  }
  const routed = matrix.routes.map(({ route }) => route);
  const unknown = kind === 'route' ? names.filter((name) => !routed.includes(name)) : [];
  for (const route of unknown)
    context.report('unknown-route', { route, known: routed, nearest: context.nearest(route, routed) }, place);
  if (unknown.length > 0) return null;
  return kind === 'cell' ? { kind, cells: names } : { kind, routes: names };
}

function listOf(names: string | readonly string[]): readonly string[] {
  return typeof names === 'string' ? [names] : names;
}
