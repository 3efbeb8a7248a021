import { area, line } from 'd3-shape';

/** A point of a line; y null is a gap. */
export interface LinePoint {
  readonly x: number;
  readonly y: number | null;
}

const hasY = ({ y }: LinePoint): boolean => y !== null;
const x = (point: LinePoint): number => point.x;
const y = (point: LinePoint): number => point.y ?? 0;

/** A straight-line SVG path; a gap lifts the pen, a point between two gaps is a dot of its own. */
export function linePath(points: readonly LinePoint[]): string {
  return line<LinePoint>(x, y).defined(hasY)([...points]) ?? '';
}

/** The same, closed to a baseline. */
export function areaPath(points: readonly LinePoint[], base: number): string {
  return area<LinePoint>(x, base, y).defined(hasY)([...points]) ?? '';
}
