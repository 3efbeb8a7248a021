import type { Shape } from '../figure/drawing.ts';
import { TOKENS } from '../figure/palette.ts';
import { path, stroke } from '../figure/path.ts';
import { fill, rect, text } from '../figure/shapes.ts';
import { textWidth } from '../format/text-width.ts';
import type { TrendOptions } from './model.ts';
import type { Plot } from './plot.ts';

const STEPS = [1, 2, 3, 4, 6, 7, 12, 13, 14, 26, 28, 52, 91, 182, 364];

/** Gridlines with their values left of them, and bucket days under the plot as far as they fit. */
export function axisShapes(
  plot: Plot,
  days: readonly string[],
  grain: string | undefined,
  options: TrendOptions,
): Shape[] {
  const grid = plot.ticks.flatMap((tick): Shape[] => [
    rect(
      `grid:${tick.value}`,
      'grid',
      { x: plot.left, y: tick.y - 0.5, width: plot.right - plot.left, height: 1 },
      fill(TOKENS.line),
    ),
    text(`tick:${tick.value}`, tick.text, { x: plot.left - 8, y: tick.y + 4 }, { anchor: 'end', role: 'tick' }),
  ]);
  return [...grid, ...dayShapes(plot, days, grain, options), ...targetLine(plot, options)];
}

function dayShapes(plot: Plot, days: readonly string[], grain: string | undefined, { formats }: TrendOptions): Shape[] {
  const labels = (step: number) =>
    days.flatMap((day, i) => {
      const before = i < step ? null : (days[i - step] ?? null);
      return i % step === 0 ? [{ i, words: formats.tick(day, grain, before) }] : [];
    });
  const fits = (step: number) => {
    const found = labels(step);
    const widest = Math.max(0, ...found.map(({ words }) => textWidth(words, 12)));
    return found.length < 2 || plot.x(step) - plot.x(0) >= widest + 24;
  };
  const step = STEPS.find(fits) ?? Math.max(1, days.length);
  return labels(step).map(({ i, words }) => {
    const half = textWidth(words, 12) / 2;
    const x = Math.min(Math.max(plot.x(i), half), plot.width - half);
    return text(`day:${days[i]}`, words, { x, y: plot.bottom + 20 }, { anchor: 'middle', role: 'tick' });
  });
}

function targetLine(plot: Plot, { target }: TrendOptions): Shape[] {
  if (!target || !Number.isFinite(target.value)) return [];
  const y = plot.y(target.value);
  return [path('target', 'target', `M${plot.left},${y}L${plot.right},${y}`, stroke(TOKENS.soft), 1, '2 3')];
}
