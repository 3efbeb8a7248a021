import type { Catalog, StandingTest } from '@sluice/core/catalog';
import { meets } from '@sluice/core/internal';
import { cutsOf } from './cuts.ts';

/** Whether points, one a score, are where a test wants them. */
export function testAt(
  test: StandingTest,
  scores: readonly string[],
  catalog: Catalog,
): (points: Float64Array) => boolean {
  const scales = { scores: catalog.scores ?? {}, ...(catalog.matrix === undefined ? {} : { matrix: catalog.matrix }) };
  const [only] = scores;
  const cuts = only === undefined || scores.length > 1 ? null : cutsOf(test, only, catalog);
  if (cuts === null) return (points) => meets(test, scales, (score) => points[scores.indexOf(score)] ?? 0);
  return betweenCuts(cuts, (points) => meets(test, scales, () => points));
}

/** A test of one score turns at its cuts alone: between them it is asked once. */
function betweenCuts(all: readonly number[], isMet: (points: number) => boolean): (points: Float64Array) => boolean {
  const cuts = Float64Array.from(new Set(all)).sort();
  const between = Array.from({ length: cuts.length + 1 }, (_, i) => {
    const [low, high] = [cuts[i - 1], cuts[i]];
    if (low === undefined) return isMet(high === undefined ? 0 : high - 1);
    return isMet(high === undefined ? low + 1 : low + (high - low) / 2);
  });
  return ([points = 0]) => {
    let i = 0;
    while (i < cuts.length && points > (cuts[i] as number)) i++;
    return points === cuts[i] || Number.isNaN(points) ? isMet(points) : between[i] === true;
  };
}
