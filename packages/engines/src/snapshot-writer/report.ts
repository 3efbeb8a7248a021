import type { Snapshot } from '@sluice/core/snapshot';

/** Over this a page gets slow: `build` says which dimension costs what. */
export const MOST_CELLS = 250_000;
export const MOST_GZIPPED_BYTES = 1_000_000;

export interface SnapshotReport {
  readonly cells: number;
  readonly bytes: number;
  readonly gzippedBytes: number;
  /** Cells that would not be there without the dimension, most first. */
  readonly dimensions: readonly { readonly dimension: string; readonly cells: number }[];
  readonly isLarge: boolean;
}

/** Sizes of a snapshot and what each dimension adds to them. */
export async function snapshotReport(snapshot: Snapshot, text: string): Promise<SnapshotReport> {
  const sets = snapshot.cubes.flatMap((cube) => cube.sets);
  const cells = sets.reduce((sum, set) => sum + set.cells.length, 0);
  const names = [...new Set(sets.flatMap((set) => set.by))];
  const dimensions = names.map((dimension) => ({
    dimension,
    cells: sets.filter((set) => set.by.includes(dimension)).reduce((sum, set) => sum + set.cells.length, 0),
  }));
  const gzippedBytes = await gzippedSize(text);
  return {
    cells,
    bytes: new TextEncoder().encode(text).length,
    gzippedBytes,
    dimensions: dimensions.sort((a, b) => b.cells - a.cells),
    isLarge: cells > MOST_CELLS || gzippedBytes > MOST_GZIPPED_BYTES,
  };
}

async function gzippedSize(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}
