import type { LabelColumn, OrderRows } from '@sluice/core/plan';
import { binary, call, choose, col, isThere, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { left } from '../ast/select.ts';
import type { DerivedColumn } from '../rows/rows.ts';
import { nameBeneath } from '../scope/plan-beneath.ts';
import type { Scope } from '../scope/scope.ts';
import { type LabelledLeads, labelledLeads } from './labelled-leads.ts';

/** The label of the row's lead at as-of. */
export function labelExpr(scope: Scope, of: LabelColumn, lead: DerivedColumn): DerivedColumn {
  const labelled = labelledLeads(scope.beneath(), beneath(of));
  const join = left(labelled.name, binary('=', col('subject', labelled.name), lead.expr));
  return { expr: choose([[isThere(lead.expr), valueExpr(labelled)]]), joins: [...lead.joins, join] };
}

/** The label of a lead that is looked up among those who have one. */
export function valueExpr({ name, otherwise }: LabelledLeads): Expr {
  const value = col('value', name);
  return otherwise === null ? value : call('coalesce', value, word(otherwise));
}

/** What a label reads, where rows carry no columns of scores or labels. */
function beneath(of: LabelColumn): LabelColumn {
  const orders: OrderRows | null = of.orders && { ...of.orders, rows: nameBeneath(of.orders.rows) };
  return { ...of, items: nameBeneath(of.items), orders };
}
