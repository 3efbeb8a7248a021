import { MICRO_PER_UNIT } from '@sluice/core/internal';
import type { AsOfCut, LabelColumn } from '@sluice/core/plan';
import type { Column } from '@sluice/core/table';
import type { PlanRows } from '../store/plan-rows.ts';

/** By subject what it ordered. */
export interface Orders {
  readonly counts: Float64Array;
  /** The money of its orders, in units, and how many of them tell it. */
  readonly sums: Float64Array;
  readonly priced: Float64Array;
  /** Days from its last order to as-of (rule T4), NaN where no order has a time. */
  readonly days: Float64Array;
}

const dayMicros = 86_400_000_000;

/** The orders of each subject; those after as-of do not exist (rule T5). */
export function ordersBySubject(
  orders: LabelColumn['orders'],
  subjects: number,
  rows: PlanRows,
  asOf: AsOfCut,
): Orders {
  const found: Orders = {
    counts: new Float64Array(subjects),
    sums: new Float64Array(subjects),
    priced: new Float64Array(subjects),
    days: new Float64Array(subjects).fill(Number.NaN),
  };
  if (orders === null) return found;
  const of = rows.rows(orders.rows);
  const { codes } = rows.subjects(orders.rows, 'subject:lead');
  const money = of.column(orders.value);
  const isOrder = orders.counts === null ? null : of.column(orders.counts);
  const ageAt = ages(orders.at === null ? null : of.column(orders.at.field), asOf);
  codes.forEach((subject, row) => {
    if (subject < 0 || subject >= subjects || of.keep?.[row] === 0) return;
    if (isOrder?.type === 'boolean' && isOrder.values[row] !== 1) return;
    const age = ageAt(row);
    if (age < 0) return;
    count(found, subject, numberAt(money, row), age);
  });
  const scale = money?.type === 'money' ? MICRO_PER_UNIT : 1;
  return { ...found, sums: found.sums.map((sum) => sum / scale) };
}

function count({ counts, sums, priced, days }: Orders, subject: number, value: number, age: number): void {
  counts[subject] = (counts[subject] as number) + 1;
  const before = days[subject] as number;
  if (!(age >= before)) days[subject] = Number.isNaN(age) ? before : age;
  if (Number.isNaN(value)) return;
  sums[subject] = (sums[subject] as number) + value;
  priced[subject] = (priced[subject] as number) + 1;
}

/** Days from a row to as-of: whole ones between dates, else exact; NaN where it has no time. */
function ages(at: Column | null, asOf: AsOfCut): (row: number) => number {
  if (at?.type === 'day') return (row) => asOf.day - (at.values[row] as number);
  if (at?.type === 'instant') return (row) => (asOf.micros - (at.values[row] as number)) / dayMicros;
  return () => Number.NaN;
}

/** Money in 10^-6 of the unit, whose sums are exact; other numbers as they are. */
function numberAt(column: Column | null, row: number): number {
  return column?.type === 'money' || column?.type === 'number' ? (column.values[row] as number) : Number.NaN;
}
