import type { Box } from '../../figure/shapes.ts';
import { textWidth } from '../../format/text-width.ts';
import { clampWidth } from '../../scale/linear.ts';
import type { GridCell, GridModel, GridOptions } from './model.ts';

const GAP = 3;
const HEAD = 40;
/** Of a list, whose one column has no name. */
const LIST_HEAD = 24;
const GROUP = 24;
const LINE = 16;
const MOST_CELL = 190;
const MOST_LIST = 320;

/** Where rows and columns stand, in pixels. */
export interface GridLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly cell: number;
  readonly row: number;
  /** The top of each row. */
  readonly tops: readonly number[];
  /** Where the first row or group begins, and whether every other head of a column stands a line higher. */
  readonly top: number;
  readonly isStaggered: boolean;
  readonly groups: readonly { readonly label: string; readonly y: number }[];
}

/** Rows are low where there are many; the rows of one topic stand under its name. */
export function gridLayout({ rows, columns, facts }: GridModel, { width: wanted, head }: GridOptions): GridLayout {
  const width = clampWidth(wanted);
  const names = [head(facts.rows.at(-1) ?? ''), ...rows.map(({ label }) => label)];
  const widest = names.reduce((most, name) => Math.max(most, textWidth(name, 12, true)), 0);
  const left = Math.min(widest + 12, width * (width < 300 ? 0.4 : 0.36));
  const row = rows.length > 6 ? 30 : 56;
  const most = columns.length === 1 ? MOST_LIST : MOST_CELL;
  const cell = Math.min(most, (width - left) / Math.max(1, columns.length));
  const isStaggered = columns.some((name) => textWidth(name, 12, true) > cell - 2) && columns.length > 1;
  const hasHeads = columns.some(Boolean) || head(facts.columns) !== '';
  const top = hasHeads ? HEAD + (isStaggered ? LINE : 0) : LIST_HEAD;
  const tops: number[] = [];
  const groups: { label: string; y: number }[] = [];
  let y = top;
  rows.forEach(({ group }, i) => {
    if (group !== null && group !== rows[i - 1]?.group) {
      groups.push({ label: group, y: y + GROUP - 8 });
      y += GROUP;
    }
    tops.push(y);
    y += row;
  });
  return { width, height: y, left, cell, row, tops, groups, top, isStaggered };
}

/** The box of a cell; one beside all rows is as high as they are. */
export function cellBox({ row, column }: GridCell, layout: GridLayout): Box {
  const { left, cell, tops, height } = layout;
  const top = tops[Math.max(0, row)] ?? HEAD;
  const bottom = row < 0 ? height : top + layout.row;
  return { x: left + column * cell + GAP / 2, y: top + GAP / 2, width: cell - GAP, height: bottom - top - GAP };
}

/** Where the head of a column stands: in its middle, and the last of staggered ones at its end. */
export function headPlace(index: number, columns: readonly string[], layout: GridLayout) {
  const { left, cell, top, isStaggered } = layout;
  const isHigh = isStaggered && index % 2 === 1;
  const isLast = isStaggered && index === columns.length - 1;
  return {
    at: { x: left + (index + (isLast ? 1 : 0.5)) * cell, y: top - 10 - (isHigh ? LINE : 0) },
    anchor: isLast ? ('end' as const) : ('middle' as const),
    room: isStaggered ? staggeredRoom(index, columns, layout) : cell - 2,
  };
}

/** Two cells as a rule; at the ends as much as the next head on the same line leaves. */
function staggeredRoom(index: number, columns: readonly string[], { left, cell }: GridLayout): number {
  const half = (name = '') => Math.min(textWidth(name, 12, true) / 2, cell);
  if (index === columns.length - 1) return 2.5 * cell - half(columns[index - 2]) - 4;
  return index === 0 ? Math.min(2 * (2 * cell - half(columns[2]) - 2), left + cell) : 2 * cell - 2;
}

/** How far the head of the first column reaches over what stands before the cells. */
export function overhang(columns: readonly string[], layout: GridLayout): number {
  const { cell, isStaggered } = layout;
  if (!isStaggered) return 0;
  return Math.max(0, (Math.min(textWidth(columns[0] ?? '', 12, true), staggeredRoom(0, columns, layout)) - cell) / 2);
}
