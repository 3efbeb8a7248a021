import { extremesOf } from '../read/extremes.ts';
import { lastFull } from './draw-lines.ts';
import type { TrendOptions, TrendPoint, TrendSeries } from './model.ts';
import type { TrendModel } from './read-trend.ts';

/** Range, last full bucket and change of one line; highest and lowest line of several. Open buckets do not count. */
export function trendSummary(series: readonly TrendSeries[], model: TrendModel, options: TrendOptions): string {
  const own = series.filter((line) => line.kind === 'series');
  const [first] = own;
  const full = own.map((line) => line.points.filter((p) => !p.open && p.value !== null));
  if (!first || full.every((points) => points.length === 0)) return options.texts.trend.none;
  return own.length > 1 ? ofSeveral(own, model, options) : ofOne(full[0] ?? [], model, options);
}

function ofOne(points: readonly TrendPoint[], { unit, grain }: TrendModel, { formats, texts }: TrendOptions): string {
  const words = texts.trend;
  const show = (point: TrendPoint | undefined) => formats.value(point?.raw ?? null, unit);
  const found = extremesOf(points, (point) => point.value);
  const [low, high] = [show(found?.low), show(found?.high)];
  const buckets = words.buckets(grain, points.length);
  if (low === high) return words.sentence([words.always(low, buckets)]);
  const [start, end] = [Number(points[0]?.value), Number(points.at(-1)?.value)];
  const change = formats.change(start > 0 && unit !== 'ratio' ? (end - start) / start : 0);
  return words.sentence([
    words.between(low, high, buckets),
    words.last(show(points.at(-1)), grain),
    change === formats.change(0) ? '' : words.changed(end > start ? 'up' : 'down', change),
  ]);
}

function ofSeveral(own: readonly TrendSeries[], { unit, grain }: TrendModel, { formats, texts }: TrendOptions): string {
  const ends = own.flatMap((line) => {
    const end = lastFull(line.points);
    return end && line.select ? [{ label: line.label, end }] : [];
  });
  const found = extremesOf(ends, (line) => line.end.value);
  if (!found) return texts.trend.none;
  const { high, low } = found;
  const show = (point: TrendPoint) => formats.value(point.raw, unit);
  return high === low
    ? texts.trend.sentence([texts.trend.lastOf(high.label, texts.trend.last(show(high.end), grain))])
    : texts.trend.extremes(high.label, show(high.end), low.label, show(low.end), grain);
}
