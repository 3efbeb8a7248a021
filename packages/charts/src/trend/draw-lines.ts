import { circle } from '../figure/circle.ts';
import type { Shape } from '../figure/drawing.ts';
import { TOKENS } from '../figure/palette.ts';
import { path, stroke } from '../figure/path.ts';
import { fill, text } from '../figure/shapes.ts';
import { textWidth } from '../format/text-width.ts';
import { areaPath, linePath } from '../scale/line-path.ts';
import { spread } from '../scale/spread.ts';
import type { TrendOptions, TrendPoint, TrendSeries } from './model.ts';
import { labelLines, type Plot } from './plot.ts';

const DASHES = ['', '6 3', '2 2', '8 3 2 3'];

/** The lines: full buckets solid, the way into an open one dotted, a dot and the value at the last full point. */
export function lineShapes(
  series: readonly TrendSeries[],
  plot: Plot,
  unit: Parameters<TrendOptions['formats']['short']>[1],
  options: TrendOptions,
): Shape[] {
  const own = series.filter((line) => line.kind === 'series');
  return [...series].reverse().flatMap((line) => {
    const key = `line:${line.key}`;
    if (line.kind === 'compare') return [path(key, 'compare', linePath(line.points), stroke(line.token), 1.25)];
    const full = line.points.map((p) => (p.open ? { ...p, y: null } : p));
    const open = openPath(line.points);
    const dash = own.length > 4 ? (DASHES[Math.floor(own.indexOf(line) / 4) % DASHES.length] ?? '') : '';
    const isArea = options.form === 'area' && own.length === 1;
    return [
      ...(isArea ? [path(`area:${line.key}`, 'area', areaPath(full, plot.y(0)), fill(line.token), 0)] : []),
      path(key, 'line', linePath(full), stroke(line.token), 2, dash),
      ...(open === '' ? [] : [path(`open:${line.key}`, 'open', open, stroke(line.token), 2, '3 4')]),
      ...endShapes(line, own.length === 1, plot, unit, options),
    ];
  });
}

/** The ways out of open buckets at the start and into those at the end. */
function openPath(points: readonly TrendPoint[]): string {
  const first = points.findIndex((p) => !p.open);
  if (first < 0) return linePath(points);
  const last = points.findLastIndex((p) => !p.open);
  const start = first > 0 ? linePath(points.slice(0, first + 1)) : '';
  return start + (last < points.length - 1 ? linePath(points.slice(last)) : '');
}

/** The last point of a bucket that is over. */
export function lastFull(points: readonly TrendPoint[]): TrendPoint | undefined {
  return points.findLast((p) => !p.open && p.y !== null);
}

function endShapes(
  line: TrendSeries,
  alone: boolean,
  plot: Plot,
  unit: Parameters<TrendOptions['formats']['short']>[1],
  { formats }: TrendOptions,
): Shape[] {
  const end = lastFull(line.points);
  if (!end || end.y === null) return [];
  const dot = circle(`dot:${line.key}`, 'dot', end.x, end.y, 3.5, line.token);
  if (!alone) return [dot];
  const words = formats.short(end.raw, unit);
  const half = textWidth(words, 12, true) / 2;
  const at = { x: Math.max(half, Math.min(end.x, plot.width - half)), y: Math.max(12, end.y - 9) };
  return [dot, text('value', words, at, { anchor: 'middle', strong: true, token: TOKENS.ink })];
}

/** A label right of the plot: what it names and where it would like to stand. */
export interface EndLabel {
  readonly key: string;
  readonly text: string;
  readonly y: number;
  readonly swatch: boolean;
  readonly token: TrendSeries['token'];
}

/** Labels at the lines' ends, moved apart so that none covers another; with a swatch where there are several lines. */
export function labelShapes(labels: readonly EndLabel[], plot: Plot): Shape[] {
  const x = plot.right + 8;
  const room = Math.max(8, plot.width - x);
  const indent = (label: EndLabel) => (label.swatch ? 8 : 0);
  const lines = labels.map((label) => labelLines(label.text, room - indent(label), labels.length));
  const places = spread(
    labels.map((label) => label.y),
    lines.some(({ length }) => length > 1) ? 28 : 14,
    plot.top,
    plot.bottom,
  );
  return labels.flatMap((label, i): Shape[] => {
    const y = places[i] ?? label.y;
    const words = (lines[i] ?? []).map((line, n, { length }) =>
      text(
        `end:${label.key}${n || ''}`,
        line,
        { x: x + indent(label), y: y + 11 + n * 14 - length * 7 },
        { room: room - indent(label) },
      ),
    );
    const dot = circle(`swatch:${label.key}`, 'swatch', x + 2, y, 3, label.token);
    return label.swatch ? [dot, ...words] : words;
  });
}
