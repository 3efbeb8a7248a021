import { frameHeight, frameKind } from '../funnel/draw/frame.ts';
import { clampWidth } from '../scale/linear.ts';
import { trendHeight } from '../trend/trend-height.ts';

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
export const HEIGHTS = Object.freeze({ headline: 36, line: 20, gap: 8, tableHead: 28, tableRow: 32 });

/**
 * Height in pixels of the figure itself (no title, summary or note). A funnel's and a trend's is exactly the height of
 * the drawing that follows; `groups` counts *Other*.
 */
export function skeletonHeight(options: SkeletonOptions): number {
  if (options.kind === 'funnel') {
    const groups = Math.min(9, options.groups ?? 0);
    return frameHeight(
      frameKind(clampWidth(options.width), options.stages, groups, options.layout),
      options.stages,
      groups,
    );
  }
  if (options.kind === 'trend') return trendHeight(options.width, options.height);
  if (options.kind === 'table') {
    return HEIGHTS.tableHead + (options.rows + (options.total ? 1 : 0)) * HEIGHTS.tableRow;
  }
  const lines = (options.compare ? HEIGHTS.line : 0) + (options.target ? HEIGHTS.gap + HEIGHTS.line : 0);
  return HEIGHTS.headline + lines;
}
