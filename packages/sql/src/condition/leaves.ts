import type { Calendar } from '@sluice/core/calendar';
import { parseStamp } from '@sluice/core/calendar';
import type { Scalar } from '@sluice/core/catalog';
import { moneyOfNumber } from '@sluice/core/internal';
import { all, any, binary, call, isIn, literal, word } from '../ast/build.ts';
import type { BinaryOp, Expr } from '../ast/expr.ts';
import type { TypedExpr } from '../rows/rows.ts';
import { textOf } from '../rows/text-of.ts';

export type CompareOp = 'gt' | 'gte' | 'lt' | 'lte';

export const comparison: Readonly<Record<CompareOp, BinaryOp>> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

/** A value as one point of a column, or as the half-open stretch of a day among instants. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function inLeaf(column: TypedExpr, values: readonly Scalar[], calendar: Calendar): Expr {
  const texts = values.filter((v) => typeof v === 'string').map(literal);
  if (column.type === 'text') return isIn(column.expr, texts);
  if (column.type === 'list')
    return texts.length === 0 ? literal(false) : call('list_has_any', column.expr, call('list_of', ...texts));
  if (column.type === 'boolean') return isIn(column.expr, values.filter((v) => typeof v === 'boolean').map(literal));
  const stretches = values.flatMap((v) => stretchOf(column, v, calendar) ?? []);
  const points = stretches.filter((s) => s.from === s.to).map((s) => literal(s.from));
  const ranges = stretches.filter((s) => s.from !== s.to);
  return any(
    isIn(column.expr, points),
    ...ranges.map((s) => all(binary('>=', column.expr, literal(s.from)), binary('<', column.expr, literal(s.to)))),
  );
}

export function compareLeaf(column: TypedExpr, op: CompareOp, value: Scalar, calendar: Calendar): Expr {
  if (column.type === 'text')
    return typeof value === 'string' ? binary(comparison[op], column.expr, literal(value)) : literal(false);
  if (column.type === 'boolean') return literal(false);
  if (column.type === 'list')
    return typeof value === 'string' ? call(`list_any_${op}`, column.expr, literal(value)) : literal(false);
  const stretch = stretchOf(column, value, calendar);
  if (!stretch) return literal(false);
  const { from, to } = stretch;
  if (from === to) return binary(comparison[op], column.expr, literal(from));
  const edge = { gt: ['>=', to], gte: ['>=', from], lt: ['<', from], lte: ['<', to] } as const;
  return binary(edge[op][0], column.expr, literal(edge[op][1]));
}

export function likeLeaf(column: TypedExpr, pattern: string): Expr {
  const like = literal(likePattern(pattern));
  if (column.type === 'list') return call('list_any_like', column.expr, like);
  if (column.type !== 'text' && column.type !== 'number') return literal(false);
  return call('like_folded', textOf(column), like);
}

/** `*` any run, `?` one character, as SQL writes them. */
export function likePattern(pattern: string): string {
  return pattern
    .replaceAll(/[\\%_]/g, '\\$&')
    .replaceAll('*', '%')
    .replaceAll('?', '_');
}

export function domainLeaf(column: TypedExpr, domains: readonly string[]): Expr {
  if ((column.type !== 'text' && column.type !== 'list') || domains.length === 0) return literal(false);
  const at = word('@');
  if (column.type === 'list') return call('list_any_domain', column.expr, at, ...domains.map(literal));
  return all(call('contains', column.expr, at), isIn(call('after_last', column.expr, at), domains.map(literal)));
}

function stretchOf({ type }: TypedExpr, value: Scalar, calendar: Calendar): Stretch | null {
  if (type === 'number') return typeof value === 'number' ? point(value) : null;
  if (type === 'money') {
    const money = typeof value === 'number' ? moneyOfNumber(value) : null;
    return money && point(Number(money.micro));
  }
  if ((type !== 'day' && type !== 'instant') || typeof value !== 'string') return null;
  const stamp = parseStamp(value);
  if (stamp === null) return null;
  if ('day' in stamp) {
    return type === 'day'
      ? point(stamp.day)
      : { from: calendar.startOfDay(stamp.day), to: calendar.startOfDay(stamp.day + 1) };
  }
  const micros = stamp.offset === null ? calendar.instantOf(stamp.wall) : stamp.wall - stamp.offset;
  return point(type === 'day' ? calendar.dayOf(micros) : micros);
}

function point(at: number): Stretch {
  return { from: at, to: at };
}
