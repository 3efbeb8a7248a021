export { type Definition, type DefinitionWords, definitionOf } from './definition/definition.ts';
export { periodLabel } from './definition/period-label.ts';
export { toCsv } from './figure/csv.ts';
export type { DataCell, DataColumn, DataRow, DataTable } from './figure/data-table.ts';
export type {
  CircleShape,
  ColorToken,
  Drawing,
  Paint,
  PathShape,
  RectShape,
  Shape,
  ShapeRole,
  TextShape,
} from './figure/drawing.ts';
export type { Breakdown, FigureCommon, FigureOptions, Mark, Selection } from './figure/figure.ts';
export type { FigureGroup } from './figure/figure-group.ts';
export { mirrored } from './figure/mirror.ts';
export { CATEGORY_COLORS, categoryToken, TOKENS } from './figure/palette.ts';
export type { DateFormats } from './format/date-formats.ts';
export { createFormats, type FormatSettings, type Formats } from './format/formats.ts';
export { kept } from './format/kept.ts';
export type { NumberFormats } from './format/number-formats.ts';
export { fitText, textWidth } from './format/text-width.ts';
export { funnelFigure } from './funnel/funnel-figure.ts';
export type {
  FunnelBar,
  FunnelFigure,
  FunnelOptions,
  FunnelStage,
  StageNumbers,
  StageTarget,
  StageWords,
} from './funnel/model.ts';
export { kpiFigure } from './kpi/kpi-figure.ts';
export type { KpiChange, KpiFigure, KpiOptions, KpiTarget } from './kpi/model.ts';
export { funnelHeight } from './skeleton/funnel-height.ts';
export {
  HEIGHTS,
  KPI_HEIGHT,
  type SkeletonOptions,
  skeletonHeight,
  tableHeight,
} from './skeleton/skeleton-height.ts';
export type { TableCell, TableFigure, TableHead, TableLine, TableOptions, TableSort } from './table/model.ts';
export { tableFigure } from './table/table-figure.ts';
export { type TargetGoal, type TargetStatus, targetStatus } from './target/target-status.ts';
export { labelOf } from './texts/label-of.ts';
export { en, type Texts } from './texts/texts.ts';
export { type TextLocale, textLocale, textsFor } from './texts/texts-for.ts';
export type { TrendFigure, TrendOptions, TrendPoint, TrendSeries } from './trend/model.ts';
export { trendFigure } from './trend/trend-figure.ts';
export { trendHeight } from './trend/trend-height.ts';

/** Any figure, told apart by `kind`. */
export type Figure =
  | import('./funnel/model.ts').FunnelFigure
  | import('./kpi/model.ts').KpiFigure
  | import('./trend/model.ts').TrendFigure
  | import('./table/model.ts').TableFigure;
