import { textWidth } from '../format/text-width.ts';
import { clampWidth, px } from '../scale/linear.ts';
import { largestOf, position } from '../scale/position.ts';
import { niceTicks } from '../scale/ticks.ts';
import type { TrendFigure, TrendOptions } from './model.ts';
import type { TrendModel } from './read-trend.ts';
import { trendHeight } from './trend-height.ts';

/** The plot: its edges in pixels, the y ticks, and where values and buckets stand. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Room for labels right of the plot. */
  readonly margin: number;
  readonly ticks: TrendFigure['ticks'];
  x(index: number): number;
  y(value: number): number;
}

/** A name beside the plot in one line, or in two where there is no room for it and few stand there. */
export function labelLines(words: string, room: number, count: number): string[] {
  const blank = words.indexOf(' ', 2);
  const isShort = blank < 0 || count > 4 || textWidth(words, 12) <= room;
  return isShort ? [words] : [words.slice(0, blank), words.slice(blank + 1)];
}

const TOP = 24;
const BOTTOM = 28;

/** Edges and scales for what is to be shown; 0 is always on the y axis. */
export function plotOf(model: TrendModel, options: TrendOptions, labels: readonly string[]): Plot {
  const width = clampWidth(options.width);
  const height = trendHeight(width, options.height);
  const lines = [...model.series, ...(model.compare ? [model.compare] : [])];
  const values = lines.flatMap((line) => line.values.flatMap((v) => v.value ?? []));
  const goal = options.target && Number.isFinite(options.target.value) ? [options.target.value] : [];
  const shown = [...values, ...goal];
  const [low, high] = [-largestOf(shown.map((value) => -value)), largestOf(shown)];
  const [top, bottom] = [TOP, height - BOTTOM];
  const steps = niceTicks(low, high, Math.max(2, (bottom - top) / 48), model.unit === 'count');
  const domain = [steps[0] ?? 0, steps.at(-1) ?? 1] as const;
  const words = options.formats.axis(-domain[0] > domain[1] ? domain[0] : domain[1], model.unit);
  const y = (value: number) => position(value, domain, [bottom, top]);
  const ticks = steps.map((value) => ({ value, y: y(value), text: words(value) }));
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(tick.text, 12)))) + 10;
  const most = width * 0.38;
  const said = labels.flatMap((label) => labelLines(label, most - 12, labels.length));
  const widest = Math.max(0, ...said.map((label) => textWidth(label, 12)));
  const margin = labels.length === 0 ? 20 : Math.ceil(Math.min(widest + 12, most));
  const right = Math.max(left + 8, width - margin);
  const last = Math.max(0, ...lines.map((line) => line.values.length - 1));
  const x = (index: number) => (last === 0 ? px((left + right) / 2) : position(index, [0, last], [left, right]));
  return { width, height, left, right, top, bottom, margin, ticks, x, y };
}
