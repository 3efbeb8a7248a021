import type { Catalog } from '../catalog/index.ts';
import { planChain } from './build/chain.ts';
import { contextAt, createContext } from './build/context.ts';
import { rareColumns } from './build/rare-columns.ts';
import { planScore } from './build/score.ts';
import type { Facts } from './facts.ts';
import type { Plan } from './plan.ts';
import { ALWAYS } from './span.ts';

/** Where leads stand at an instant, as a plan. */
export interface StandingsPlan {
  readonly plan: Plan;
  /** By score its node. */
  readonly scores: Readonly<Record<string, string>>;
  /** By funnel its chain: each lead's best attempt of all time. */
  readonly chains: Readonly<Record<string, string>>;
}

/** The scores of a catalog and the furthest stage of each lead in some of its funnels, seen at an instant (UTC microseconds). */
export function planStandings(catalog: Catalog, facts: Facts, at: number, funnels: readonly string[]): StandingsPlan {
  const ctx = contextAt(createContext(catalog, facts, rareColumns), at);
  const scores = Object.values(catalog.scores ?? {}).map((score) => [score.id, planScore(ctx, score)] as const);
  const chains = funnels.flatMap((id) => {
    const funnel = catalog.funnels[id];
    if (funnel === undefined || funnel.subject !== 'lead' || funnel.counts !== undefined) return [];
    return [[id, planChain(ctx, funnel, { attempts: 'best', spans: [ALWAYS] }).chain] as const];
  });
  const { timezone, weekStarts, fiscalYearStarts } = catalog;
  const plan: Plan = { version: 1, timezone, weekStarts, fiscalYearStarts, outputs: [], ...ctx.builder.finish() };
  return { plan, scores: Object.fromEntries(scores), chains: Object.fromEntries(chains) };
}
