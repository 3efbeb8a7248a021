import type { Label, LabelCut } from '@sluice/core/catalog';
import { MICRO_PER_UNIT, mean, quantileSorted } from '@sluice/core/internal';
import type { LabelColumn } from '@sluice/core/plan';
import type { Column } from '@sluice/core/table';
import type { PlanRows } from '../store/plan-rows.ts';

type Quadrant = Extract<Label, { kind: 'quadrant' }>;

/** The group of each lead: A without an order, E of many dear ones; a value at the cut is high. */
export function quadrantOf(
  { price, frequency, c }: Quadrant,
  orders: LabelColumn['orders'],
  subjects: number,
  rows: PlanRows,
): (subject: number) => string {
  const { counts, prices } = ordersBySubject(orders, subjects, rows);
  const customers = [...counts.keys()].filter((subject) => (counts[subject] as number) > 0);
  const dear = atLeast(
    price,
    customers.map((subject) => prices[subject] as number),
  );
  const often = atLeast(
    frequency,
    customers.map((subject) => counts[subject] as number),
  );
  return (subject) => {
    if ((counts[subject] ?? 0) === 0) return 'A';
    const [isDear, isFrequent] = [(prices[subject] as number) >= dear, (counts[subject] as number) >= often];
    if (isDear === isFrequent) return isDear ? 'E' : 'B';
    return isFrequent === (c === 'frequent_and_cheap') ? 'C' : 'D';
  };
}

/** By subject how many orders it has and their mean money; NaN where none tells. */
function ordersBySubject(orders: LabelColumn['orders'], subjects: number, rows: PlanRows) {
  const counts = new Float64Array(subjects);
  const prices = new Float64Array(subjects).fill(Number.NaN);
  if (orders === null) return { counts, prices };
  const of = rows.rows(orders.rows);
  const { codes } = rows.subjects(orders.rows, 'subject:lead');
  const money = of.column(orders.value);
  const isOrder = orders.counts === null ? null : of.column(orders.counts);
  const [sums, priced] = [new Float64Array(subjects), new Float64Array(subjects)];
  codes.forEach((subject, row) => {
    if (subject < 0 || subject >= subjects || of.keep?.[row] === 0) return;
    if (isOrder?.type === 'boolean' && isOrder.values[row] !== 1) return;
    counts[subject] = (counts[subject] as number) + 1;
    const value = numberAt(money, row);
    if (Number.isNaN(value)) return;
    sums[subject] = (sums[subject] as number) + value;
    priced[subject] = (priced[subject] as number) + 1;
  });
  return {
    counts,
    prices: prices.map((none, i) => (priced[i] === 0 ? none : (sums[i] as number) / (priced[i] as number))),
  };
}

function numberAt(column: Column | null, row: number): number {
  if (column?.type === 'money') return (column.values[row] as number) / MICRO_PER_UNIT;
  return column?.type === 'number' ? (column.values[row] as number) : Number.NaN;
}

/** The least number that is high; of nobody none is. */
function atLeast(cut: LabelCut, values: readonly number[]): number {
  const known = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  if (typeof cut === 'number') return cut;
  if (known.length === 0) return Number.POSITIVE_INFINITY;
  return (cut === 'mean' ? mean(known) : quantileSorted(known, 0.5)) ?? Number.POSITIVE_INFINITY;
}
