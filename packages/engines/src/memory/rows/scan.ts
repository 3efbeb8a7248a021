import type { ScanNode } from '@sluice/core/plan';
import type { LoadedSource } from '@sluice/core/table';
import type { RowSet } from './row-set.ts';

/** The rows of a source that exist at as-of. */
export function scanRows(node: ScanNode, source: LoadedSource | undefined, keep: Uint8Array | null): RowSet {
  const length = source?.length ?? 0;
  const column = (name: string) => source?.fields[name] ?? null;
  return { source: node.source, length, keep, column };
}

/** 1 where a row is not later than the cut; null where none is. */
export function cutMask(node: ScanNode, source: LoadedSource | undefined): Uint8Array | null {
  const column = node.cut && source?.fields[node.cut.field];
  if (!node.cut || (column?.type !== 'instant' && column?.type !== 'day')) return null;
  const { until } = node.cut;
  const { values } = column;
  let isWhole = true;
  for (let row = 0; row < values.length && isWhole; row++) isWhole = !((values[row] as number) > until);
  return isWhole ? null : Uint8Array.from(values, (value) => (value > until ? 0 : 1));
}
