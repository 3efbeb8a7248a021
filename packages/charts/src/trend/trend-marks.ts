import type { Mark } from '../figure/figure.ts';
import { px } from '../scale/linear.ts';
import type { TrendOptions, TrendPoint, TrendSeries } from './model.ts';
import type { Plot } from './plot.ts';
import type { TrendModel } from './read-trend.ts';

const HALF = 12;

/** One mark per point that has a value: ←→ buckets, ↑↓ lines. */
export function trendMarks(
  series: readonly TrendSeries[],
  plot: Plot,
  model: TrendModel,
  options: TrendOptions,
): Mark[] {
  const several = series.length > 1;
  return series.flatMap((line, index) =>
    line.points.flatMap((point, i): Mark[] => {
      if (point.y === null) return [];
      const before = line.kind === 'series' && !several ? null : line.label;
      const lines = pointLines(point, before, series, i, model, options);
      const place = { x: px(point.x - HALF), y: px(point.y - HALF), width: 2 * HALF, height: 2 * HALF };
      const select = line.select ? { select: line.select } : {};
      return [
        {
          id: `${line.key}:${point.period}`,
          label: `${lines.join(', ')}.`,
          lines,
          ...place,
          series: index,
          index: i,
          ...select,
        },
      ];
    }),
  );
}

function pointLines(
  point: TrendPoint,
  name: string | null,
  series: readonly TrendSeries[],
  index: number,
  model: TrendModel,
  { formats, texts }: TrendOptions,
): string[] {
  const other = series.find((line) => line.kind === 'compare' && line.label !== name)?.points[index];
  return [
    formats.bucket(point.period, model.grain),
    name ?? '',
    formats.value(point.raw, model.unit),
    other && other.raw !== null ? texts.funnel.wasBefore(formats.value(other.raw, model.unit)) : '',
    point.open ? texts.trend.open : '',
  ].filter(Boolean);
}
