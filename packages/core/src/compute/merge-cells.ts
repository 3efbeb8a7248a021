import type { Condition } from '../catalog/index.ts';
import type { CellColumn, CellKey, Cells } from './cells.ts';
import { mergeMetricColumn } from './column/merge-metric-column.ts';
import { moneySums, partsOf, sums } from './column/merge-values.ts';
import { isMet } from './is-met.ts';
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
    case 'samples':
      return { ...column, values: partsOf(column.values, target, rows).map(mergeSamples) };
    default:
      return mergeMetricColumn(column, target, rows);
  }
}
