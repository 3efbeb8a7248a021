import type { Calendar } from '@sluice/core/calendar';
import type { Condition } from '@sluice/core/catalog';
import { all, any, call, isConstant, isNull, isThere, literal, not } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { TypedExpr } from '../rows/rows.ts';
import { compareLeaf, domainLeaf, inLeaf, likeLeaf } from './leaves.ts';

/** What a condition is asked of: a field by its name in the rows; the lead's own record has `lead.<name>`. */
export interface ConditionScope {
  readonly calendar: Calendar;
  readonly field: (name: string) => TypedExpr | null;
}

/** A condition that is true or not; where a value is missing the leaf may be unknown, which `surely` and `not` settle (rule F17). */
export function conditionExpr(where: Condition, scope: ConditionScope): Expr {
  switch (where.kind) {
    case 'all':
      return all(...where.of.map((c) => conditionExpr(c, scope)));
    case 'any':
      return any(...where.of.map((c) => conditionExpr(c, scope)));
    case 'not':
      return not(surely(conditionExpr(where.of, scope)));
    default:
      return leafExpr(where, scope);
  }
}

/** True or false, never unknown. */
export function surely(e: Expr): Expr {
  if (e.kind === 'null_test' || isConstant(e, true) || isConstant(e, false) || e.kind === 'not') return e;
  return call('coalesce', e, literal(false));
}

function leafExpr(
  leaf: Exclude<Condition, { kind: 'all' | 'any' | 'not' }>,
  { calendar, field }: ConditionScope,
): Expr {
  const { of, name } = leaf.field;
  const column = field(of === 'lead' ? `lead.${name}` : name);
  if (column === null) return literal(leaf.kind === 'exists' && !leaf.exists);
  switch (leaf.kind) {
    case 'exists':
      return leaf.exists ? isThere(column.expr) : isNull(column.expr);
    case 'in':
      return inLeaf(column, leaf.values, calendar);
    case 'compare':
      return compareLeaf(column, leaf.op, leaf.value, calendar);
    case 'like':
      return likeLeaf(column, leaf.pattern);
    case 'domain_in':
      return domainLeaf(column, leaf.domains);
  }
}
