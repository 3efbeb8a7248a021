import type { Catalog, Label } from '../catalog/index.ts';
import { contextAt, createContext } from './build/context.ts';
import { planLabel } from './build/label.ts';
import { rareColumns } from './build/rare-columns.ts';
import type { Facts } from './facts.ts';
import type { LabelColumn } from './nodes/label.ts';
import type { Plan } from './plan.ts';
import { picksOf, type SpreadPlan } from './plan-spread.ts';

/**
 * The plan of one label at an instant (UTC microseconds), what of it the label reads, and what its leads are told apart
 * by, as dimensions.
 */
export function planLabelAt(
  catalog: Catalog,
  label: Label,
  facts: Facts,
  at: number,
  dimensions: readonly string[] = [],
): { readonly plan: Plan; readonly column: LabelColumn; readonly picks: SpreadPlan['picks'] } {
  const ctx = contextAt(createContext(catalog, facts, rareColumns), at);
  const column = planLabel(ctx, label);
  const picks = picksOf(ctx, dimensions);
  const { timezone, weekStarts, fiscalYearStarts } = catalog;
  const plan: Plan = { version: 1, timezone, weekStarts, fiscalYearStarts, outputs: [], ...ctx.builder.finish() };
  return { plan, column, picks };
}
