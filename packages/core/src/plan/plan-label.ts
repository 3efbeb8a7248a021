import type { Catalog, Label } from '../catalog/index.ts';
import { contextAt, createContext } from './build/context.ts';
import { planLabel } from './build/label.ts';
import type { Facts } from './facts.ts';
import type { LabelColumn } from './nodes/label.ts';
import type { Plan } from './plan.ts';

/** The plan of one label at an instant (UTC microseconds), and what of it the label reads. */
export function planLabelAt(
  catalog: Catalog,
  label: Label,
  facts: Facts,
  at: number,
): { readonly plan: Plan; readonly column: LabelColumn } {
  const ctx = contextAt(createContext(catalog, facts), at);
  const column = planLabel(ctx, label);
  const { timezone, weekStarts, fiscalYearStarts } = catalog;
  const plan: Plan = { version: 1, timezone, weekStarts, fiscalYearStarts, outputs: [], ...ctx.builder.finish() };
  return { plan, column };
}
