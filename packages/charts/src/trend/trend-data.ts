import type { DataTable } from '../figure/data-table.ts';
import type { TrendOptions, TrendSeries } from './model.ts';
import type { TrendModel } from './read-trend.ts';

/** One row per bucket, one column per line. */
export function trendData(
  series: readonly TrendSeries[],
  { unit, grain }: TrendModel,
  { formats, texts }: TrendOptions,
): DataTable {
  const longest = Math.max(0, ...series.map((line) => line.points.length));
  const rows = Array.from({ length: longest }, (_, i) => {
    const { period = null, cut, open } = series.find((line) => line.kind === 'series')?.points[i] ?? {};
    const remark = cut ? texts.trend.cut : open ? texts.trend.open : '';
    const bucket = [formats.bucket(period, grain), remark].filter(Boolean).join(texts.separator);
    const cells = series.map((line) => {
      const point = line.points[i];
      const raw = point?.raw ?? null;
      return { text: point?.withheld ? texts.state.withheld : formats.value(raw, unit), raw };
    });
    return { cells: [{ text: bucket, raw: period }, ...cells] };
  });
  return {
    columns: [
      { label: texts.trend.period, align: 'start', unit: null },
      ...series.map((line) => ({ label: line.label, align: 'end' as const, unit })),
    ],
    rows,
  };
}
