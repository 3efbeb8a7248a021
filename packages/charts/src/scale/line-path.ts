/** A point of a line; y null is a gap. */
export interface LinePoint {
  readonly x: number;
  readonly y: number | null;
}

/** A straight-line SVG path; a gap lifts the pen, a point between two gaps is a short dash of its own. */
export function linePath(points: readonly LinePoint[]): string {
  return runsOf(points)
    .map((run) => `M${(run.length === 1 ? [...run, ...run] : run).map(pair).join('L')}`)
    .join('');
}

/** The same, closed to a baseline. */
export function areaPath(points: readonly LinePoint[], base: number): string {
  return runsOf(points)
    .map((run) => `M${run[0]?.x},${base}L${run.map(pair).join('L')}L${run.at(-1)?.x},${base}Z`)
    .join('');
}

type Placed = LinePoint & { readonly y: number };

function runsOf(points: readonly LinePoint[]): Placed[][] {
  const runs: Placed[][] = [];
  let open = false;
  for (const { x, y } of points) {
    if (y === null) open = false;
    else if (open) runs.at(-1)?.push({ x, y });
    else {
      runs.push([{ x, y }]);
      open = true;
    }
  }
  return runs;
}

function pair({ x, y }: Placed): string {
  return `${x},${y}`;
}
