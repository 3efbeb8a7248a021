import type { Catalog, Funnel } from '../catalog/index.ts';
import { contextAt, createContext, type PlanContext } from './build/context.ts';
import { chainKey } from './build/keys.ts';
import { rareColumns } from './build/rare-columns.ts';
import { planScore } from './build/score.ts';
import type { Facts } from './facts.ts';
import type { Plan } from './plan.ts';

/** Scores at an instant and values of dimensions, as a plan. */
export interface SpreadPlan {
  readonly plan: Plan;
  /** By score its node. */
  readonly scores: Readonly<Record<string, string>>;
  /** By dimension the node that picks a lead's value (rule F14); null where no row of a lead carries it. */
  readonly picks: Readonly<Record<string, string | null>>;
}

/** Some scores of a catalog at an instant (UTC microseconds), and what their leads are told apart by. */
export function planSpread(
  catalog: Catalog,
  facts: Facts,
  at: number,
  scores: readonly string[],
  dimensions: readonly string[],
): SpreadPlan {
  const ctx = contextAt(createContext(catalog, facts, rareColumns), at);
  const nodes = scores.flatMap((id) => {
    const score = catalog.scores?.[id];
    return score === undefined ? [] : [[id, planScore(ctx, score)] as const];
  });
  const picks = picksOf(ctx, dimensions);
  const { timezone, weekStarts, fiscalYearStarts } = catalog;
  const plan: Plan = { version: 1, timezone, weekStarts, fiscalYearStarts, outputs: [], ...ctx.builder.finish() };
  return { plan, scores: Object.fromEntries(nodes), picks };
}

/** What the leads are told apart by, as nodes of the plan. */
export function picksOf(ctx: PlanContext, dimensions: readonly string[]): SpreadPlan['picks'] {
  const picks = dimensions.map((id) => {
    const key = chainKey(ctx, id, everybody, false);
    return [id, key && 'pick' in key ? key.pick : null] as const;
  });
  return Object.fromEntries(picks);
}

/** All leads, whatever they did. */
const everybody: Funnel = {
  id: '',
  label: { default: '' },
  subject: 'lead',
  count: 'subjects',
  order: 'in_sequence',
  window: null,
  skipped: 'absent',
  entry: 'closed',
  ties: 'in_order',
  same: [],
  without: [],
  stages: [],
};
