import { trendHeight } from '../trend/trend-height.ts';
import { funnelHeight } from './funnel-height.ts';

/** What is known of a widget before its answer: enough for its final size. */
export type SkeletonOptions =
  | {
      readonly kind: 'funnel';
      readonly width: number;
      readonly stages: number;
      readonly groups?: number;
      readonly layout?: 'auto' | 'rows' | 'columns';
    }
  | { readonly kind: 'kpi'; readonly width: number; readonly compare?: boolean; readonly target?: boolean }
  | { readonly kind: 'trend'; readonly width: number; readonly height?: number }
  | { readonly kind: 'table'; readonly width: number; readonly rows: number; readonly total?: boolean };

/** Heights in pixels of the parts the elements write themselves, in the 8 px rhythm. */
export const HEIGHTS = { headline: 36, line: 20, gap: 8, tableHead: 28, tableRow: 32 } as const;

/** The height of a kpi with its change and its target. */
export const KPI_HEIGHT = HEIGHTS.headline + HEIGHTS.line + HEIGHTS.gap + HEIGHTS.line;

/**
 * Height in pixels of the figure itself (no title, summary or note). A funnel's and a trend's is exactly the height of
 * the drawing that follows; `groups` counts *Other*.
 */
export function skeletonHeight(options: SkeletonOptions): number {
  if (options.kind === 'funnel') return funnelHeight(options.width, options.stages, options.groups, options.layout);
  if (options.kind === 'trend') return trendHeight(options.width, options.height);
  if (options.kind === 'table') return tableHeight(options.rows, options.total);
  const { compare, target } = options;
  return HEIGHTS.headline + (compare ? HEIGHTS.line : 0) + (target ? HEIGHTS.gap + HEIGHTS.line : 0);
}

/** The height of a table of so many rows, its total beside. */
export function tableHeight(rows: number, hasTotal = false): number {
  return HEIGHTS.tableHead + (rows + (hasTotal ? 1 : 0)) * HEIGHTS.tableRow;
}
