import type { Table } from '@sluice/core/table';
import { circle } from '../figure/circle.ts';
import type { Drawing } from '../figure/drawing.ts';
import { TOKENS } from '../figure/palette.ts';
import { path, stroke } from '../figure/path.ts';
import type { Formats } from '../format/formats.ts';
import { bucketsOf } from '../read/buckets.ts';
import { measureOf } from '../read/measure.ts';
import { readerOf } from '../read/reader.ts';
import { linePath } from '../scale/line-path.ts';
import { position } from '../scale/position.ts';

/** A full bucket of the series. */
export interface SparkPoint {
  readonly period: string;
  readonly value: number | null;
}

const SIZE = Object.freeze({ width: 100, height: 40, x: 4, y: 6 });

/** The buckets that are over at as-of, in order of time. */
export function sparkPoints(series: Table, metric: string | undefined, formats: Formats): SparkPoint[] {
  const reader = readerOf(series);
  const name = measureOf(series, metric)?.name ?? '';
  return bucketsOf(series, formats)
    .filter((bucket) => bucket.state === 'over')
    .map((bucket) => ({
      period: bucket.day,
      value: bucket.rows[0] === undefined ? null : reader.number(name, bucket.rows[0]),
    }));
}

/** A line from the lowest to the highest value with a dot at its end; null without two values. */
export function sparkline(points: readonly SparkPoint[]): Drawing | null {
  const given = points.flatMap((p) => (p.value === null ? [] : [p.value]));
  if (given.length < 2) return null;
  const [low, high] = [Math.min(...given), Math.max(...given)];
  const flat = high === low;
  const places = points.map((p, i) => ({
    x: position(i, [0, Math.max(1, points.length - 1)], [SIZE.x, SIZE.width - SIZE.x]),
    y:
      p.value === null ? null : flat ? SIZE.height / 2 : position(p.value, [low, high], [SIZE.height - SIZE.y, SIZE.y]),
  }));
  const end = places.findLast((p) => p.y !== null);
  const line = path('line', 'line', linePath(places), stroke(TOKENS.accent), 1.5);
  const dot = circle('dot', 'dot', end?.x ?? 0, end?.y ?? 0, 3, TOKENS.accent);
  return { width: SIZE.width, height: SIZE.height, shapes: [line, dot] };
}
