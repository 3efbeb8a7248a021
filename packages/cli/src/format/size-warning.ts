import { MOST_CELLS, MOST_GZIPPED_BYTES, type SnapshotReport } from '@sluice/engines/snapshot-writer';

const mostDimensions = 5;

/** Says that a snapshot is large, and which dimension costs what. */
export function sizeWarning(dashboard: string, { cells, gzippedBytes, dimensions }: SnapshotReport): string {
  const whole = (count: number) => count.toLocaleString('en-US');
  const size = `${whole(cells)} cells, ${whole(Math.ceil(gzippedBytes / 1000))} kB compressed`;
  const most = `${whole(MOST_CELLS)} cells or ${whole(MOST_GZIPPED_BYTES / 1000)} kB`;
  const costs = dimensions
    .slice(0, mostDimensions)
    .map(
      ({ dimension, cells: cost }) => `  ${dimension}: ${whole(cost)} cells (${Math.round((cost / cells) * 100)} %)\n`,
    );
  return [
    `warning: the snapshot of ${dashboard} has ${size}; over ${most} a page gets slow.\n`,
    'Cells that would not be there without the dimension:\n',
    ...costs,
    'Take a dimension out of "filters:" or "by:", or join its values under "dimensions:".\n',
  ].join('');
}
