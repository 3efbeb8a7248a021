import type { Condition } from '../catalog/index.ts';
import { MoneySum } from '../money/index.ts';
import type { CellColumn, CellKey, Cells } from './cells.ts';
import { isMet } from './is-met.ts';
import { microOf } from './read-cell.ts';
import { mergeSamples } from './samples.ts';

/**
 * The cells rolled up over all dimensions but `keep` (rule F14: what counts once a lead adds up over dimensions). Distinct
 * counts of several cells cannot be had from their parts and become undefined. `where` leaves out cells; all its
 * dimensions must be keys of theirs.
 */
export function mergeCells(cells: Cells, keep: readonly string[], where: Condition | null = null): Cells {
  const keys = keep.flatMap((d) => cells.keys.find((k) => k.dimension === d) ?? []);
  const { rows, target } = regroup(cells, keys, where);
  const first = firstOf(target, rows);
  return {
    info: cells.info,
    length: rows,
    keys: keys.map((k) => ({ ...k, codes: first.map((row) => k.codes[row] ?? -1) })),
    span: first.map((row) => cells.span[row] ?? 0),
    columns: Object.fromEntries(Object.entries(cells.columns).map(([key, c]) => [key, mergeColumn(c, target, rows)])),
  };
}

/** The new row of each row; −1 where it is left out. */
function regroup(
  cells: Cells,
  keys: readonly CellKey[],
  where: Condition | null,
): { rows: number; target: Int32Array } {
  const known = new Map<string, number>();
  const target = new Int32Array(cells.length).fill(-1);
  for (let row = 0; row < cells.length; row++) {
    if (where && !isMet(where, cells, row)) continue;
    const text = `${cells.span[row]}/${keys.map((k) => k.codes[row]).join(',')}`;
    const at = known.get(text) ?? known.size;
    known.set(text, at);
    target[row] = at;
  }
  return { rows: known.size, target };
}

function firstOf(target: Int32Array, rows: number): number[] {
  const first: number[] = new Array(rows).fill(-1);
  for (let row = target.length - 1; row >= 0; row--) {
    const at = target[row] ?? -1;
    if (at >= 0) first[at] = row;
  }
  return first;
}

function mergeColumn(column: CellColumn, target: Int32Array, rows: number): CellColumn {
  switch (column.kind) {
    case 'undefined':
      return column;
    case 'sum':
      return { kind: 'sum', values: sums(column.values, target, rows) };
    case 'money':
      return {
        kind: 'money',
        values: moneySums(column.values, target, rows),
        ...(column.amounts ? { amounts: sums(column.amounts, target, rows) } : {}),
      };
    case 'mean':
      return {
        ...column,
        sums: column.money
          ? moneySums(column.sums.map(String), target, rows).map(String)
          : sums(column.sums.map(Number), target, rows),
        counts: sums(column.counts, target, rows),
      };
    case 'least':
    case 'greatest':
      return { ...column, values: extremes(column, target, rows) };
    case 'samples':
      return { ...column, values: partsOf(column.values, target, rows).map(mergeSamples) };
    case 'distinct': {
      const parts = partsOf(column.values, target, rows).map((part) => part.filter((n) => n >= 0));
      const isSame = parts.every((p) => p.length <= 1);
      return isSame
        ? { kind: 'distinct', values: parts.map((p) => p[0] ?? 0) }
        : { kind: 'undefined', reason: 'needs-an-engine' };
    }
  }
}

function partsOf<T>(values: readonly T[], target: Int32Array, rows: number): T[][] {
  const parts: T[][] = Array.from({ length: rows }, () => []);
  values.forEach((value, row) => {
    parts[target[row] ?? -1]?.push(value);
  });
  return parts;
}

function sums(values: readonly number[], target: Int32Array, rows: number): number[] {
  const out: number[] = new Array(rows).fill(0);
  values.forEach((value, row) => {
    const at = target[row] ?? -1;
    if (at >= 0) out[at] = (out[at] ?? 0) + value;
  });
  return out;
}

/** A sum with a withheld part is withheld. */
function moneySums(values: readonly (string | null)[], target: Int32Array, rows: number): (string | null)[] {
  return partsOf(values, target, rows).map((part) => {
    if (part.includes(null)) return null;
    const sum = new MoneySum();
    for (const text of part) sum.add(microOf(text ?? '0'));
    return String(sum.micro);
  });
}

function extremes(column: Extract<CellColumn, { kind: 'least' | 'greatest' }>, target: Int32Array, rows: number) {
  const isBetter = (a: number | string, b: number | string): boolean => {
    const order = column.of === 'money' ? microOf(a) < microOf(b) : Number(a) < Number(b);
    return column.kind === 'least' ? order : !order;
  };
  return partsOf(column.values, target, rows).map((part) =>
    part.reduce((best, next) => (best === null || (next !== null && isBetter(next, best)) ? next : best), null),
  );
}
