import { BugError } from '@sluice/core/internal';
import { type ArmColumn, type DeriveNode, type SubjectColumn, TWO_ARMS } from '@sluice/core/plan';
import { agg, all, binary, choose, col, isThere, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { left, select, table } from '../ast/select.ts';
import { subjectExpr } from '../identity/subject.ts';
import type { Scope } from '../scope/scope.ts';
import { columnOf, type DerivedColumn, type Rows } from './rows.ts';
import { lowerScan } from './scan.ts';
import { textOf } from './text-of.ts';

/** The arm of each row's lead (rule X1), looked up among the leads that were seen in one. */
export function armExpr(scope: Scope, of: ArmColumn, own: DeriveNode, input: Rows, alias: string): DerivedColumn {
  const arms = armsOf(scope, of);
  const subject = subjectExpr(scope, subjectOf(own), input, alias);
  const as = `of ${arms}`;
  return {
    expr: col('arm', as),
    joins: [...subject.joins, left(table(arms, as), binary('=', col('lead', as), subject.expr))],
  };
}

/** The common table expression of the leads seen in an arm, and which; `two_arms` where several. */
function armsOf(scope: Scope, of: ArmColumn): string {
  const derived = scope.node(of.rows, 'derive');
  const rows = lowerScan(scope, derived.in, scope.node(derived.in, 'scan'));
  const name = `arms by ${rows.source}.${of.field} ${of.arms.map(({ id }) => id).join(' ')} ${of.from?.micros} ${of.to?.micros}`;
  const subject = subjectExpr(scope, subjectOf(derived), rows, rows.name);
  const column = columnOf(rows, of.field, rows.name);
  const arm = column
    ? choose(of.arms.map(({ id, value }) => [binary('=', textOf(column), literal(value)), literal(id)] as const))
    : literal(null);
  const [least, most] = [agg('min', [arm]), agg('max', [arm])];
  return scope.add(name, 'leads by the arm they were seen in', () =>
    select(
      rows.name,
      { lead: subject.expr, arm: choose([[binary('=', least, most), least]], literal(TWO_ARMS)) },
      {
        joins: subject.joins,
        where: all(isThere(subject.expr), isThere(arm), ...withinExprs(of, rows.name)),
        groupBy: [subject.expr],
      },
    ),
  );
}

/** A row without a stamp is in no stretch that has an end. */
function withinExprs({ stamp, from, to }: ArmColumn, alias: string): Expr[] {
  if (from === null && to === null) return [];
  if (stamp === null) return [literal(false)];
  const unit = stamp.precision === 'day' ? 'day' : 'micros';
  const at = col(stamp.field, alias);
  return [
    ...(from === null ? [] : [binary('>=', at, literal(from[unit]))]),
    ...(to === null ? [] : [binary('<', at, literal(to[unit]))]),
  ];
}

function subjectOf({ columns }: DeriveNode): SubjectColumn {
  const found = columns.find(({ name }) => name === 'subject:lead')?.of;
  if (found?.kind !== 'subject') throw new BugError('rows with an arm have no lead');
  return found;
}
