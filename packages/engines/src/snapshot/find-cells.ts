import type { Condition } from '@sluice/core/catalog';
import { type MetricQuery, type PeriodLookup, type Stretch, type Unanswered, whereCondition } from '@sluice/core/query';
import {
  type Cube,
  type CubeSet,
  conditionDimensions,
  cubeKey,
  cubeSubject,
  notStored,
  type Snapshot,
} from '@sluice/core/snapshot';

/** The stored cells a question is answered from, and what is left to do with them. */
export interface Found {
  /** The smallest stored set that holds every dimension asked. */
  readonly set: CubeSet;
  /** The set with all dimensions: what several cells are merged from, since only it holds histograms. */
  readonly widest: CubeSet;
  readonly where: Condition | null;
}

/** Looks up the smallest stored set that holds every dimension the question groups or filters by. */
export function findCells(
  snapshot: Snapshot,
  index: CubeIndex,
  query: MetricQuery,
  periodOf: PeriodLookup,
): Found | Unanswered {
  const subject = cubeSubject(query);
  if (!index.subjects.has(subject))
    return notStored('not-in-snapshot', { name: query.funnel ?? query.metrics?.join(', ') ?? subject });
  const { from, to } = stretchOf(query, periodOf);
  const place = { subject, basis: query.basis ?? null, grain: query.grain ?? null, from, to };
  const cube = index.byKey.get(cubeKey(place));
  if (!cube) return notStored('period-not-stored', { offered: snapshot.periods });
  const unknown = (query.metrics ?? []).find((name) => !cube.metrics.includes(name));
  if (unknown !== undefined) return notStored('not-in-snapshot', { name: unknown });
  const where = whereCondition(query.where);
  const needed = [...new Set([...(query.by ?? []), ...conditionDimensions(where)])];
  const set = smallestSet(cube, needed);
  return set ? { set, widest: widestSet(cube, set), where } : notStored('dimension-not-stored', { dimensions: needed });
}

/** Cubes by key, and the subjects there are. */
export interface CubeIndex {
  readonly byKey: ReadonlyMap<string, Cube>;
  readonly subjects: ReadonlySet<string>;
}

export function indexCubes(snapshot: Snapshot): CubeIndex {
  return {
    byKey: new Map(snapshot.cubes.map((cube) => [cubeKey(cube), cube])),
    subjects: new Set(snapshot.cubes.map((cube) => cube.subject)),
  };
}

function stretchOf({ period, from, to }: MetricQuery, periodOf: PeriodLookup): Stretch {
  return (period === undefined ? null : periodOf(period)) ?? { from: from ?? null, to: to ?? null };
}

function smallestSet(cube: Cube, needed: readonly string[]): CubeSet | undefined {
  const fitting = cube.sets.filter((set) => needed.every((name) => set.by.includes(name)));
  return fitting.reduce<CubeSet | undefined>(
    (best, set) => (best && best.by.length <= set.by.length ? best : set),
    undefined,
  );
}

function widestSet(cube: Cube, set: CubeSet): CubeSet {
  return cube.sets.reduce((best, next) => (next.by.length > best.by.length ? next : best), set);
}
