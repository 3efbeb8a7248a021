/** A point of a line; y null is a gap. */
export interface LinePoint {
  readonly x: number;
  readonly y: number | null;
}

/** A straight-line SVG path; a gap lifts the pen, a point between two gaps is a dot of its own. */
export function linePath(points: readonly LinePoint[]): string {
  return runsOf(points, (run) => (run.length > 1 ? '' : 'Z'));
}

/** The same, closed to a baseline. */
export function areaPath(points: readonly LinePoint[], base: number): string {
  return runsOf(points, (run) => `L${run.at(-1)?.x},${base}L${run[0]?.x},${base}Z`);
}

/** The stretches between gaps, each with what its points are closed by. */
function runsOf(points: readonly LinePoint[], end: (run: readonly LinePoint[]) => string): string {
  const runs: LinePoint[][] = [[]];
  for (const point of points) {
    if (point.y === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.map((run) => (run[0] ? `M${run.map(({ x, y }) => `${x},${y}`).join('L')}${end(run)}` : '')).join('');
}
