import type { Catalog } from '../catalog/index.ts';
import { contextAt, createContext } from './build/context.ts';
import { rareColumns } from './build/rare-columns.ts';
import { planScore } from './build/score.ts';
import type { Facts } from './facts.ts';
import type { Plan } from './plan.ts';

/**
 * One plan for the scores of a catalog at an instant (UTC microseconds; rule S1), and the id of each score's node.
 * It has no outputs: points are of single leads and are no cells.
 */
export function planScores(
  catalog: Catalog,
  scores: readonly string[],
  facts: Facts,
  at: number,
): { readonly plan: Plan; readonly nodes: Readonly<Record<string, string>> } {
  const ctx = contextAt(createContext(catalog, facts, rareColumns), at);
  const nodes = scores.flatMap((id) => {
    const score = catalog.scores?.[id];
    return score === undefined ? [] : [[id, planScore(ctx, score)] as const];
  });
  const { timezone, weekStarts, fiscalYearStarts } = catalog;
  const plan: Plan = { version: 1, timezone, weekStarts, fiscalYearStarts, outputs: [], ...ctx.builder.finish() };
  return { plan, nodes: Object.fromEntries(nodes) };
}
