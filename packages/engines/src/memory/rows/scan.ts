import type { ScanNode } from '@sluice/core/plan';
import type { Column, LoadedSource } from '@sluice/core/table';
import type { RowSet } from './row-set.ts';

/** The rows of a source that exist at as-of. */
export function scanRows(node: ScanNode, source: LoadedSource | undefined, keep: Uint8Array | null): RowSet {
  const length = source?.length ?? 0;
  const column = (name: string) => source?.fields[name] ?? null;
  return { source: node.source, length, keep, column };
}

/** 1 where a row is not later than the cut; null where none is later. `latest`: the greatest stamp of a column, if it is known. */
export function cutMask(
  node: ScanNode,
  source: LoadedSource | undefined,
  latest: (column: Column) => number | null,
): Uint8Array | null {
  const column = node.cut && source?.fields[node.cut.field];
  if (!node.cut || (column?.type !== 'instant' && column?.type !== 'day')) return null;
  const { until } = node.cut;
  const { values } = column;
  if ((latest(column) ?? Number.POSITIVE_INFINITY) <= until) return null;
  let isWhole = true;
  for (let row = 0; row < values.length && isWhole; row++) isWhole = !((values[row] as number) > until);
  return isWhole ? null : Uint8Array.from(values, (value) => (value > until ? 0 : 1));
}
