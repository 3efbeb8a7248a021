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
  const sorted = [...points].sort((a, b) => Number(a.value) - Number(b.value));
  const [low, high, last] = [sorted[0], sorted.at(-1), points.at(-1)];
  const show = (point: TrendPoint | undefined) => formats.value(point?.raw ?? null, unit);
  const buckets = words.buckets(grain, points.length);
  const start = points[0]?.value ?? null;
  const end = last?.value ?? null;
  const change = start === null || end === null || start <= 0 || unit === 'ratio' ? null : (end - start) / start;
  return words.sentence([
    show(low) === show(high) ? words.always(show(low), buckets) : words.between(show(low), show(high), buckets),
    show(low) === show(high) ? '' : words.last(show(last), grain),
    change === null || points.length < 2 || formats.change(change) === formats.change(0)
      ? ''
      : words.changed(change > 0 ? 'up' : 'down', formats.change(change)),
  ]);
}

function ofSeveral(own: readonly TrendSeries[], { unit, grain }: TrendModel, { formats, texts }: TrendOptions): string {
  const ends = own.flatMap((line) => {
    const end = lastFull(line.points);
    return end && line.select ? [{ label: line.label, end }] : [];
  });
  const sorted = ends.sort((a, b) => Number(b.end.value) - Number(a.end.value));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst) return texts.trend.none;
  const show = (point: TrendPoint) => formats.value(point.raw, unit);
  if (best === worst) return texts.trend.sentence([`${best.label}: ${texts.trend.last(show(best.end), grain)}`]);
  return texts.trend.extremes(best.label, show(best.end), worst.label, show(worst.end), grain);
}
