import type { SampleColumn } from './columns.ts';

/** Turns a column into features by what the taught leads show. */
export type Encoder = (column: SampleColumn | undefined, rows: number) => Float64Array[];

const leastOfValue = 20;
const mostValues = 20;
const bands = 5;

/** Numbers become bands of equal size and a mark for missing; texts a mark for each frequent value. */
export function encoderOf(taught: SampleColumn): Encoder {
  return taught.of === 'number' ? bandEncoder(taught.values) : valueEncoder(taught.values);
}

function bandEncoder(values: Float64Array): Encoder {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const cuts = new Set<number>();
  for (let band = 1; band < bands; band++) cuts.add(known[Math.floor((band * known.length) / bands)] ?? Number.NaN);
  const edges = [...cuts].filter((cut) => cut > (known[0] ?? Number.POSITIVE_INFINITY));
  return (column, rows) => {
    const of = column?.of === 'number' ? column.values : new Float64Array(rows).fill(Number.NaN);
    const above = edges.map((edge) => Float64Array.from(of, (value) => (value >= edge ? 1 : 0)));
    return [...above, Float64Array.from(of, (value) => (Number.isNaN(value) ? 1 : 0))];
  };
}

function valueEncoder(values: readonly (string | null)[]): Encoder {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const frequent = [...counts]
    .filter(([, count]) => count >= leastOfValue)
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostValues)
    .map(([value]) => value);
  return (column, rows) => {
    const of = column?.of === 'text' ? column.values : new Array<null>(rows).fill(null);
    return frequent.map((wanted) => Float64Array.from(of, (value) => (value === wanted ? 1 : 0)));
  };
}

/** A column as one number a lead: itself, or of a text the rate of its value among the taught leads, brought near the mean where few have it. */
export function orderOf(taught: SampleColumn, labels: Uint8Array): (column: SampleColumn) => Float64Array {
  if (taught.of === 'number') {
    const mean = meanOf(taught.values);
    return (column) =>
      column.of === 'number' ? column.values.map((value) => (Number.isNaN(value) ? mean : value)) : new Float64Array();
  }
  const all = labels.reduce((sum, label) => sum + label, 0) / Math.max(1, labels.length);
  const rates = new Map<string | null, { count: number; hits: number }>();
  taught.values.forEach((value, i) => {
    const rate = rates.get(value) ?? { count: 0, hits: 0 };
    rates.set(value, { count: rate.count + 1, hits: rate.hits + (labels[i] ?? 0) });
  });
  const rateOf = (value: string | null): number => {
    const { count = 0, hits = 0 } = rates.get(value) ?? {};
    return (hits + all * 10) / (count + 10);
  };
  return (column) => (column.of === 'text' ? Float64Array.from(column.values, rateOf) : new Float64Array());
}

function meanOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}
