import type { Mark } from '../figure/figure.ts';
import { sentenceOf } from '../figure/sentence.ts';
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
  const other = series.find((line) => line.kind === 'compare');
  const { grain, unit } = model;
  return series.flatMap((line, index) =>
    line.points.flatMap((point, i): Mark[] => {
      if (point.y === null) return [];
      const lines = pointLines(point, line, other, { index: i, grain, unit }, options);
      const place = { x: px(point.x - HALF), y: px(point.y - HALF), width: 2 * HALF, height: 2 * HALF };
      const select = line.select ? { select: line.select } : {};
      return [
        {
          id: `${line.key}:${point.period}`,
          label: sentenceOf(lines, options.texts),
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

/** The bucket, this line's value (named where there are several lines), the other period's. */
function pointLines(
  { period, raw, open, cut }: TrendPoint,
  line: TrendSeries,
  other: TrendSeries | undefined,
  { index, grain, unit }: { index: number; grain: string | undefined; unit: TrendModel['unit'] },
  { formats, texts }: TrendOptions,
): string[] {
  const before = other === line ? null : (other?.points[index]?.raw ?? null);
  return [
    formats.bucket(period, grain),
    `${line.label} ${formats.value(raw, unit)}`,
    before === null ? '' : `${other?.label} ${formats.value(before, unit)}`,
    cut ? texts.trend.cut : open ? texts.trend.open : '',
  ].filter(Boolean);
}
