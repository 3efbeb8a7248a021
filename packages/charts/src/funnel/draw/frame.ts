import type { FigureGroup } from '../../figure/figure-group.ts';
import { textWidth } from '../../format/text-width.ts';
import { clampWidth } from '../../scale/linear.ts';
import type { FunnelBar, FunnelOptions, StageWords } from '../model.ts';
import { countText, groupLine, rateLine } from '../words.ts';

/** Sizes of the three layouts in pixels. */
export const ROW = Object.freeze({ height: 34, bar: 28, gap: 24, line: 24, pitch: 16, thin: 10, column: 200 });

/** Where things stand, before any bar is drawn. */
export interface Frame {
  readonly kind: 'rows' | 'stacked' | 'grouped' | 'columns';
  readonly width: number;
  readonly height: number;
  /** Left edge of the bars. */
  readonly start: number;
  /** Length of the longest bar. */
  readonly room: number;
  /** Width of the numbers after the bars. */
  readonly values: number;
}

/** Below this labels stand over the bars, and of groups what is beside a bar is left out. */
export const STACKED_BELOW = 420;
const COLUMNS_FROM = 960;
const MOST_COLUMNS = 8;

type Kind = Frame['kind'];

/** Columns need space and no breakdown; narrow rows put the label above the bar. */
export function frameKind(width: number, stages: number, groups: number, layout: FunnelOptions['layout']): Kind {
  if (groups > 0) return 'grouped';
  const wide = layout === 'columns' || (layout !== 'rows' && width >= COLUMNS_FROM);
  if (wide && stages > 1 && stages <= MOST_COLUMNS && width >= stages * 96) return 'columns';
  return width < STACKED_BELOW ? 'stacked' : 'rows';
}

/** The height of the drawing: known from the shape of the question, so that loading has the final size. */
export function frameHeight(kind: Kind, stages: number, groups: number): number {
  if (stages === 0) return ROW.height;
  if (kind === 'columns') return 44 + ROW.column + 24 + 3 * 16;
  const row =
    kind === 'rows' ? ROW.height : kind === 'stacked' ? ROW.line + ROW.bar - 8 : ROW.line + groups * ROW.pitch;
  return stages * row + (stages - 1) * ROW.gap;
}

/** The frame for what is to be written: labels and numbers get what they need, bars the rest. */
export function frameOf(
  bars: {
    readonly stages: readonly StageWords[];
    readonly total: readonly FunnelBar[];
    readonly groups: readonly FigureGroup[];
    readonly byGroup: readonly (readonly FunnelBar[])[];
  },
  options: FunnelOptions,
): Frame {
  const width = clampWidth(options.width);
  const kind = frameKind(width, bars.stages.length, bars.groups.length, options.layout);
  const height = frameHeight(kind, bars.stages.length, bars.groups.length);
  if (kind === 'columns') return { kind, width, height, start: 0, room: ROW.column, values: 0 };
  if (kind === 'stacked') return { kind, width, height, start: 0, room: width, values: 0 };
  const grouped = kind === 'grouped';
  const names = grouped
    ? widest(bars.groups.map((g) => textWidth(g.label, 12) + 28))
    : widest(bars.stages.map((s) => textWidth(s.label, 14, true) + 12));
  // where it is narrow the changes go, for all groups: the bars need the room
  const room = width < STACKED_BELOW ? 0 : Number.POSITIVE_INFINITY;
  const numbers = grouped
    ? bars.byGroup.flatMap((group) => group.map((bar, k) => textWidth(groupLine(bar, k === 0, options, room), 12)))
    : bars.total.flatMap((bar) => [
        textWidth(rateLine(bar, options), 12),
        textWidth(countText(bar, options), 14, true),
      ]);
  const start = Math.round(Math.min(Math.max(names, 64), room > 0 ? width * 0.32 : Math.max(width * 0.44, 124)));
  const values = Math.round(Math.min(Math.max(widest(numbers), 44), width * 0.4)) + 12;
  const matured = grouped && room > 0 ? bars.byGroup.flat().filter((bar) => bar.maturing > 0) : [];
  const beside = widest(matured.map((bar) => textWidth(options.formats.shortCount(bar.maturing), 12) + 8));
  return { kind, width, height, start, room: Math.max(8, width - start - values - beside), values };
}

function widest(widths: readonly number[]): number {
  return Math.ceil(Math.max(0, ...widths));
}
