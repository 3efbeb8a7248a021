import { parseStamp, type Zone } from '@sluice/core/calendar';
import type { Scalar } from '@sluice/core/catalog';
import { likePattern, moneyOfNumber } from '@sluice/core/internal';
import type { Column } from '@sluice/core/table';
import { maskOf } from './mask.ts';

export type CompareOp = 'gt' | 'gte' | 'lt' | 'lte';

export function likeLeaf(column: Column, pattern: string): Uint8Array {
  const like = likePattern(pattern);
  const value = column.type === 'number' ? (cell: number) => like.test(String(cell)) : undefined;
  return maskOf(column, { text: (text) => like.test(text), ...(value === undefined ? {} : { value }) });
}

export function inLeaf(column: Column, values: readonly Scalar[], clock: Zone): Uint8Array {
  const texts = new Set(values.filter((value) => typeof value === 'string'));
  const stretches = values.flatMap((value) => stretchOf(column, value, clock) ?? []);
  const points = new Set(stretches.flatMap(({ from, to }) => (from === to ? [from] : [])));
  const ranges = stretches.filter(({ from, to }) => from !== to);
  const isIn = (cell: number): boolean => points.has(cell) || ranges.some(({ from, to }) => cell >= from && cell < to);
  return maskOf(column, { text: (text) => texts.has(text), value: isIn });
}

export function compareLeaf(column: Column, op: CompareOp, value: Scalar, clock: Zone): Uint8Array {
  const stretch = column.type === 'boolean' ? undefined : stretchOf(column, value, clock);
  const test = stretch === undefined ? undefined : compareStretch(op, stretch);
  const text = typeof value === 'string' ? (cell: string) => compareText(op, cell, value) : undefined;
  return maskOf(column, { ...(text === undefined ? {} : { text }), ...(test === undefined ? {} : { value: test }) });
}

/** A value as the numbers of a column: one point, or the half-open stretch of a day among instants. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchOf(column: Column, value: Scalar, clock: Zone): Stretch | undefined {
  if (column.type === 'boolean') return typeof value === 'boolean' ? point(value ? 1 : 0) : undefined;
  if (column.type === 'number') return typeof value === 'number' ? point(value) : undefined;
  if (column.type === 'money') {
    const money = typeof value === 'number' ? moneyOfNumber(value) : null;
    return money === null ? undefined : point(Number(money.micro));
  }
  if ((column.type !== 'day' && column.type !== 'instant') || typeof value !== 'string') return undefined;
  return timeStretch(column.type, value, clock);
}

function timeStretch(type: 'day' | 'instant', text: string, clock: Zone): Stretch | undefined {
  const stamp = parseStamp(text);
  if (stamp === null) return undefined;
  if ('day' in stamp) {
    const { day } = stamp;
    return type === 'day' ? point(day) : { from: clock.startOfDay(day), to: clock.startOfDay(day + 1) };
  }
  const micros = stamp.offset === null ? clock.instantOf(stamp.wall) : stamp.wall - stamp.offset;
  return point(type === 'day' ? clock.dayOf(micros) : micros);
}

function point(at: number): Stretch {
  return { from: at, to: at };
}

function compareStretch(op: CompareOp, { from, to }: Stretch): (cell: number) => boolean {
  const isPoint = from === to;
  switch (op) {
    case 'gt':
      return (cell) => (isPoint ? cell > to : cell >= to);
    case 'gte':
      return (cell) => cell >= from;
    case 'lt':
      return (cell) => cell < from;
    case 'lte':
      return (cell) => (isPoint ? cell <= to : cell < to);
  }
}

function compareText(op: CompareOp, cell: string, value: string): boolean {
  if (op === 'gt') return cell > value;
  if (op === 'gte') return cell >= value;
  return op === 'lt' ? cell < value : cell <= value;
}
