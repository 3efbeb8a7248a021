import type { Table } from '@sluice/core/table';
import { TOKENS } from '../figure/palette.ts';
import { axisShapes } from './draw-axes.ts';
import { type EndLabel, labelShapes, lineShapes } from './draw-lines.ts';
import type { TrendFigure, TrendOptions, TrendSeries } from './model.ts';
import { type Plot, plotOf } from './plot.ts';
import { type RawSeries, readTrend, type TrendModel } from './read-trend.ts';
import { trendData } from './trend-data.ts';
import { trendMarks } from './trend-marks.ts';
import { trendSummary } from './trend-summary.ts';

/** An answer by period as lines over time. Never throws: a table without periods gives an empty figure. */
export function trendFigure(table: Table, options: TrendOptions): TrendFigure {
  const words = options.texts.trend;
  const model = readTrend(table, options);
  const plot = plotOf(model, options, endNames(model, options));
  const series = [...model.series, ...(model.compare ? [model.compare] : [])].map((line) => placed(line, plot));
  const days = model.series[0]?.values.map((v) => v.period) ?? [];
  const empty = series.every((line) => line.kind === 'compare' || line.points.every((p) => p.value === null));
  const shapes = [
    ...axisShapes(plot, days, model.grain, options),
    ...lineShapes(series, plot, model.unit, options),
    ...labelShapes(endLabels(series, plot, options), plot),
  ];
  return {
    kind: 'trend',
    drawing: { width: plot.width, height: plot.height, shapes },
    unit: model.unit,
    series,
    ticks: plot.ticks,
    marks: trendMarks(series, plot, model, options),
    summary: trendSummary(series, model, options),
    note: options.texts.join([
      model.notShown > 0 ? words.notShown(model.notShown) : '',
      table.info.basis === 'entries' && days.length > 1 ? words.noteEntries : '',
    ]),
    data: trendData(series, model, options),
    empty,
  };
}

function placed(line: RawSeries, plot: Plot): TrendSeries {
  const points = line.values.map((v, i) => ({ ...v, x: plot.x(i), y: v.value === null ? null : plot.y(v.value) }));
  return { ...line.group, kind: line.kind, points };
}

/** The labels that need room: groups where there are several, the other period, the target. */
function endNames(model: TrendModel, { target, texts }: TrendOptions): string[] {
  const groups = model.series.length > 1 ? model.series.map((line) => `  ${line.group.label}`) : [];
  return [...groups, ...(model.compare ? [model.compare.group.label] : []), ...(target ? [texts.target] : [])];
}

function endLabels(series: readonly TrendSeries[], plot: Plot, { target, texts }: TrendOptions): EndLabel[] {
  const several = series.filter((line) => line.kind === 'series').length > 1;
  const lines = series.flatMap((line): EndLabel[] => {
    const y = line.points.findLast((p) => p.y !== null)?.y;
    const isNamed = several || line.kind === 'compare';
    if (!isNamed || y === undefined || y === null) return [];
    return [{ key: line.key, text: line.label, y, swatch: line.kind === 'series', token: line.token }];
  });
  if (!target || !Number.isFinite(target.value)) return lines;
  return [...lines, { key: 'target', text: texts.target, y: plot.y(target.value), swatch: false, token: TOKENS.soft }];
}
