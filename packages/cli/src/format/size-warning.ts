import { MOST_CELLS, MOST_GZIPPED_BYTES, type SnapshotReport } from '@sluice/engines/snapshot-writer';
import type { CliWords } from '../language/en.table.ts';

const mostDimensions = 5;

/** Says that a snapshot is large, and which dimension costs what. */
export function sizeWarning({ build }: CliWords, dashboard: string, report: SnapshotReport): string {
  const { cells, gzippedBytes, dimensions } = report;
  const size = build.size(cells, Math.ceil(gzippedBytes / 1000));
  const costs = dimensions
    .slice(0, mostDimensions)
    .map(({ dimension, cells: cost }) => build.cost(dimension, cost, Math.round((cost / cells) * 100)));
  const lines = [
    build.tooLarge(dashboard, size, build.most(MOST_CELLS, MOST_GZIPPED_BYTES / 1000)),
    build.costs,
    ...costs,
    build.advice,
  ];
  return lines.map((line) => `${line}\n`).join('');
}
