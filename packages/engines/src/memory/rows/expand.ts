import type { Calendar } from '@sluice/core/calendar';
import { type MoneyMicro, splitDays } from '@sluice/core/internal';
import type { ExpandNode } from '@sluice/core/plan';
import type { Column, MoneyColumn } from '@sluice/core/table';
import { gatherColumn } from './gather.ts';
import { lazyColumns, type RowSet } from './row-set.ts';

interface Expansion {
  /** By new row: the row it is of, its day (NaN none), its place among the row's days from 1, and how many those are. */
  readonly of: Int32Array;
  readonly day: Float64Array;
  readonly place: Int32Array;
  readonly days: Int32Array;
}

/** One row a day of a stretch of days, money split exactly (rule M6). */
export function expandRows(node: ExpandNode, rows: RowSet, calendar: Calendar): RowSet {
  const expansion = expansionOf(node, rows, calendar);
  const column = lazyColumns((name): Column | null => {
    if (name === node.day) return { type: 'day', values: expansion.day };
    const source = rows.column(name);
    if (!source) return null;
    if (source.type === 'money' && node.split.includes(name)) return splitMoney(source, expansion, node.unit);
    return gatherColumn(source, expansion.of);
  });
  return { source: rows.source, length: expansion.of.length, keep: null, column };
}

function expansionOf(node: ExpandNode, rows: RowSet, calendar: Calendar): Expansion {
  const [from, to] = [daysOf(rows.column(node.from), calendar), daysOf(rows.column(node.to), calendar)];
  const at = daysOf(node.at === null ? null : rows.column(node.at), calendar);
  const of: number[] = [];
  const day: number[] = [];
  const place: number[] = [];
  const days: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (rows.keep?.[row] === 0) continue;
    const [first, last] = stretchOf(from(row), to(row), at(row));
    const count = last >= first ? last - first + 1 : 1;
    for (let i = 0; i < count; i++) {
      const date = last >= first ? first + i : Number.NaN;
      if (date > node.until) break;
      of.push(row);
      day.push(date);
      place.push(i + 1);
      days.push(count);
    }
  }
  return {
    of: Int32Array.from(of),
    day: Float64Array.from(day),
    place: Int32Array.from(place),
    days: Int32Array.from(days),
  };
}

/** The first and last day of a row: one end stands for both, `at` for neither. */
function stretchOf(from: number, to: number, at: number): readonly [first: number, last: number] {
  if (Number.isNaN(from) && Number.isNaN(to)) return [at, at];
  return [Number.isNaN(from) ? to : from, Number.isNaN(to) ? from : to];
}

function daysOf(column: Column | null, calendar: Calendar): (row: number) => number {
  if (column?.type === 'day') return (row) => column.values[row] ?? Number.NaN;
  if (column?.type !== 'instant') return () => Number.NaN;
  return (row) => {
    const micros = column.values[row] ?? Number.NaN;
    return Number.isNaN(micros) ? micros : calendar.dayOf(micros);
  };
}

function splitMoney(source: MoneyColumn, { of, place, days }: Expansion, unit: number): MoneyColumn {
  const values = new Float64Array(of.length);
  const big = new Map<number, bigint>();
  for (let at = 0; at < of.length; at++) {
    const row = of[at] ?? 0;
    const micro: MoneyMicro = source.big?.get(row) ?? source.values[row] ?? Number.NaN;
    const part = Number.isNaN(Number(micro)) ? Number.NaN : splitDays(micro, days[at] ?? 1, place[at] ?? 1, unit);
    values[at] = Number(part);
    if (typeof part === 'bigint') big.set(at, part);
  }
  return big.size === 0 ? { type: 'money', values } : { type: 'money', values, big };
}
