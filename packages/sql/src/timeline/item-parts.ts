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
  readonly isItem: Expr;
  /** Those of them that have a time. */
  readonly isDatedItem: Expr;
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
  const { t, isKnown, isDated } = timeOf(scope, node, rows, column);
  const isDatedItem = all(isThere(subject), isDated);
  const isItem = takesUndated ? all(isThere(subject), isKnown) : isDatedItem;
  const columns = { subject, t, part: literal(part), stamp: literal(stamp), row_number: col(ROW) };
  return { part, stamp, rows, columns, t, isItem, isDatedItem };
}

interface ItemTime {
  readonly t: Expr;
  /** It is known at as-of, or there is none (rules T3 and T5). */
  readonly isKnown: Expr;
  /** It is known at as-of, and there is one. */
  readonly isDated: Expr;
}

/** The time of a row. What its rows leave out already, or what is known of its column, is not asked again. */
function timeOf(scope: Scope, node: StackNode, rows: Rows, stamp: StampColumn | null): ItemTime {
  const column = stamp && columnOf(rows, stamp.field);
  if (column?.type !== 'instant' && column?.type !== 'day')
    return { t: nothingOf('bigint'), isKnown: literal(true), isDated: literal(false) };
  const { expr, type } = column;
  const limit = limitOf(type, node.until);
  const isCut = rows.cut?.field === stamp?.field && rows.cut?.until === limit;
  const isBefore = binary('<=', expr, literal(limit));
  const isWhole = scope.context.inTimeOrder?.has(`${rows.source} ${stamp?.field}`) ?? false;
  return {
    t:
      type === 'day'
        ? cast(expr, 'bigint')
        : node.byDay
          ? cast(localDay(scope.calendar, scope.context.facts, expr), 'bigint')
          : expr,
    isKnown: isCut ? literal(true) : any(isNull(expr), isBefore),
    isDated: isCut ? (isWhole ? literal(true) : isThere(expr)) : isBefore,
  };
}

function limitOf(type: 'instant' | 'day', until: AsOfCut): number {
  return type === 'day' ? until.day : until.micros;
}
