import type { Catalog } from '../catalog/index.ts';
import { scoresOfTest } from './scores-of-test.ts';

/** What scores read that is itself made of scores. */
export interface ScoreReads {
  /** By score the names its conditions read that are not fields of their rows. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
  /** By name (a grade, `cell`, `route`, a stage that needs a score) the scores it is made of. */
  readonly madeOf: ReadonlyMap<string, readonly string[]>;
}

/** The way from a score by one of the names it reads back to itself, both ends included; null: there is none. */
export function wayBack({ reads, madeOf }: ScoreReads, score: string, name: string): readonly string[] | null {
  const seen = new Set<string>();
  const from = (path: readonly string[], read: string): readonly string[] | null => {
    for (const next of madeOf.get(read) ?? []) {
      if (next === score) return [...path, read, next];
      if (seen.has(next)) continue;
      seen.add(next);
      for (const further of reads.get(next) ?? []) {
        const found = from([...path, read, next], further);
        if (found !== null) return found;
      }
    }
    return null;
  };
  return from([score], name);
}

/** The names of a catalog that are made of scores. */
export function namesMadeOfScores({ dimensions, funnels, matrix }: Catalog): Map<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const { id, standing } of Object.values(dimensions))
    if (standing !== undefined) names.set(id, scoresOfTest(standing, matrix));
  for (const { stages } of Object.values(funnels))
    for (const { id, reach } of stages) if (reach.kind === 'standing') names.set(id, scoresOfTest(reach.of, matrix));
  return names;
}
