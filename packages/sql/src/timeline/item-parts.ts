import type { AsOfCut, StackNode, StampColumn } from '@sluice/core/plan';
import { all, any, binary, cast, col, isNull, isThere, literal, nothingOf } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Columns } from '../ast/select.ts';
import { rowsOf } from '../rows/lower-rows.ts';
import { columnOf, ROW, type Rows } from '../rows/rows.ts';
import { localDay } from '../scope/clock.ts';
import type { Scope } from '../scope/scope.ts';

/** One stamp of one part of a timeline: its rows, what every item has, and which rows are items. */
export interface ItemPart {
  readonly part: number;
  readonly stamp: number;
  readonly rows: Rows;
  readonly columns: Columns;
  /** The time as the timeline compares it. */
  readonly t: Expr;
  readonly hasTime: boolean;
  readonly isItem: Expr;
}

/** The parts of a timeline, stamp by stamp (rule F5). */
export function itemParts(scope: Scope, node: StackNode): ItemPart[] {
  return node.parts.flatMap((part, at) => {
    const rows = rowsOf(scope, part.rows);
    const own = part.stamps.length === 0 ? [null] : part.stamps;
    return own.map((stamp, index) => itemPart(scope, node, rows, at, index, stamp, stamp?.field === own[0]?.field));
  });
}

function itemPart(
  scope: Scope,
  node: StackNode,
  rows: Rows,
  part: number,
  stamp: number,
  column: StampColumn | null,
  takesUndated: boolean,
): ItemPart {
  const subject = col(`subject:${node.subject}`);
  const { t, isKnown, hasTime } = timeOf(scope, node, rows, column);
  const isItem = all(isThere(subject), isKnown, takesUndated ? null : isThere(t));
  const columns = { subject, t, part: literal(part), stamp: literal(stamp), row_number: col(ROW) };
  return { part, stamp, rows, columns, t, hasTime, isItem };
}

/** The time of a row, and whether it is known at as-of (rules T3 and T5). */
function timeOf(
  scope: Scope,
  node: StackNode,
  rows: Rows,
  stamp: StampColumn | null,
): { t: Expr; isKnown: Expr | null; hasTime: boolean } {
  const column = stamp && columnOf(rows, stamp.field);
  if (column?.type !== 'instant' && column?.type !== 'day')
    return { t: nothingOf('bigint'), isKnown: null, hasTime: false };
  const isKnown = any(isNull(column.expr), binary('<=', column.expr, literal(limitOf(column.type, node.until))));
  if (column.type === 'day') return { t: cast(column.expr, 'bigint'), isKnown, hasTime: true };
  return {
    t: node.byDay ? cast(localDay(scope.calendar, scope.context.facts, column.expr), 'bigint') : column.expr,
    isKnown,
    hasTime: true,
  };
}

function limitOf(type: 'instant' | 'day', until: AsOfCut): number {
  return type === 'day' ? until.day : until.micros;
}
