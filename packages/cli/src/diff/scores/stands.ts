import type { Catalog, Score } from '@sluice/core/catalog';
import { gradeOf, standingOf } from '@sluice/core/internal';
import type { Standings } from '@sluice/core/query';
import type { ScoredSide } from './reasons.ts';
import type { Aspect } from './scores-move.ts';

/** One side: its definitions, and where its leads stand. */
export interface StandingSide {
  readonly catalog: Catalog;
  readonly standings: Standings;
}

/** One aspect of all subjects of a side; null where a subject has none. */
export interface Stands extends Aspect {
  readonly subjects: readonly (string | null)[];
  readonly at: (place: number) => string | null;
}

/** The grades, routes and furthest stages of one side. */
export function standsOf(side: StandingSide): Stands[] {
  return [...gradesOf(side), ...routesOf(side), ...stagesOf(side)];
}

/** A score of a side with what it gave. */
export function scoredSide({ catalog, standings }: StandingSide, id: string): ScoredSide | undefined {
  const score = catalog.scores?.[id];
  const of = standings.scores.find((each) => each.score === id);
  return score === undefined || of === undefined ? undefined : { score, standings: of };
}

function gradesOf({ catalog, standings }: StandingSide): Stands[] {
  return standings.scores.flatMap(({ score: id, subjects, values }) => {
    const score: Score | undefined = catalog.scores?.[id];
    if (score === undefined || (score.grades === null && score.ladder === null)) return [];
    const at = (place: number) => gradeOf(score, values[place] as number);
    return [{ kind: 'grade' as const, of: id, label: score.label, subjects, at }];
  });
}

function routesOf(side: StandingSide): Stands[] {
  const { matrix, scores = {} } = side.catalog;
  if (matrix === undefined || matrix.routes.length === 0) return [];
  const [rows, columns] = [scoredSide(side, matrix.rows.score), scoredSide(side, matrix.columns.score)];
  if (rows === undefined || columns === undefined || rows.score.subject !== columns.score.subject) return [];
  const at = (place: number) => {
    const pointsOf = (id: string) => (id === rows.score.id ? rows : columns).standings.values[place] as number;
    return standingOf(matrix, scores, pointsOf).route;
  };
  return [{ kind: 'route', of: 'matrix', label: matrix.label, subjects: rows.standings.subjects, at }];
}

function stagesOf({ catalog, standings }: StandingSide): Stands[] {
  return standings.funnels.flatMap(({ funnel: id, subjects, depths }) => {
    const funnel = catalog.funnels[id];
    if (funnel === undefined) return [];
    const at = (place: number) => funnel.stages[depths[place] ?? -1]?.id ?? null;
    return [{ kind: 'stage' as const, of: id, label: funnel.label, subjects, at }];
  });
}
