import type { Catalog, Funnel, Score, Stage } from '../catalog/index.ts';
import { contextAt, createContext } from './build/context.ts';
import { noScore } from './build/label.ts';
import { rareColumns } from './build/rare-columns.ts';
import { planScore } from './build/score.ts';
import { funnelTimeline } from './build/timeline.ts';
import type { Facts } from './facts.ts';
import type { ItemMatch } from './nodes/chain.ts';
import type { Plan } from './plan.ts';

/** What a fit looks at, seen at one instant. */
export interface ObservedPlan {
  readonly plan: Plan;
  /** The score's node; of no score one without rules, which still tells who there is. */
  readonly score: string;
  /** The rows that can fill the conversion: a stack, and which of its items do. */
  readonly conversion: { readonly timeline: string; readonly matches: readonly ItemMatch[] };
}

/** The leads, their points and their conversions as they are known at an instant (UTC microseconds). */
export function planObserved(
  catalog: Catalog,
  facts: Facts,
  at: number,
  asked: { readonly score: Score | null; readonly funnel: Funnel; readonly stage: Stage },
): ObservedPlan {
  const ctx = contextAt(createContext(catalog, facts, rareColumns), at);
  const score = planScore(ctx, asked.score ?? noScore);
  const alone: Funnel = { ...asked.funnel, subject: 'lead', skipped: 'absent', stages: [asked.stage], without: [] };
  const { timeline, stages } = funnelTimeline(ctx, alone);
  const { timezone, weekStarts, fiscalYearStarts } = catalog;
  const plan: Plan = { version: 1, timezone, weekStarts, fiscalYearStarts, outputs: [], ...ctx.builder.finish() };
  return { plan, score, conversion: { timeline, matches: stages[0] ?? [] } };
}
