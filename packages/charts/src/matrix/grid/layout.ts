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
/** Heads with a line each; more columns share two, and what does not fit is cut. */
const MOST_LINES = 8;

/** Where rows and columns stand, in pixels. */
export interface GridLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly cell: number;
  readonly row: number;
  /** The top of each row. */
  readonly tops: readonly number[];
  /** Where the first row or group begins. */
  readonly top: number;
  /** Lines the heads of columns stand on: one, two in turn, or one each, the last highest. */
  readonly lines: number;
  readonly groups: readonly { readonly label: string; readonly y: number }[];
}

/** Rows are low where there are many; the rows of one topic stand under its name. */
export function gridLayout({ rows, columns, facts }: GridModel, { width: wanted, head }: GridOptions): GridLayout {
  const width = clampWidth(wanted);
  const title = head(facts.rows.at(-1) ?? '');
  const names = rows.map(({ label }) => label);
  const share = width * (width < 300 ? 0.4 : 0.36);
  const whole = widestOf([title, ...names]) + 12;
  const left = whole <= share ? whole : Math.min(widestOf([title, ...names.flatMap(halves)]) + 12, share);
  const row = rows.length > 6 ? 30 : 56;
  const most = columns.length === 1 ? MOST_LIST : MOST_CELL;
  const cell = Math.min(most, (width - left) / Math.max(1, columns.length));
  const lines = headLines(columns, { left, cell });
  const hasHeads = columns.some(Boolean) || head(facts.columns) !== '';
  const top = hasHeads ? HEAD + (lines - 1) * LINE : LIST_HEAD;
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
  return { width, height: y, left, cell, row, tops, groups, top, lines };
}

const widthOf = (name: string): number => textWidth(name, 12, true);

const widestOf = (names: readonly string[]): number => names.reduce((most, name) => Math.max(most, widthOf(name)), 0);

/** A name of two words or more in two lines. */
export function halves(name: string): readonly string[] {
  const blank = name.indexOf(' ');
  return blank < 0 ? [name] : [name.slice(0, blank), name.slice(blank + 1)];
}

/** The box of a cell; one beside all rows is as high as they are. */
export function cellBox({ row, column }: GridCell, layout: GridLayout): Box {
  const { left, cell, tops, height } = layout;
  const top = tops[Math.max(0, row)] ?? HEAD;
  const bottom = row < 0 ? height : top + layout.row;
  return { x: left + column * cell + GAP / 2, y: top + GAP / 2, width: cell - GAP, height: bottom - top - GAP };
}

type Columns = Pick<GridLayout, 'left' | 'cell'>;

function headLines(columns: readonly string[], layout: Columns): number {
  if (columns.length < 2 || columns.every((name) => widthOf(name) <= layout.cell - 2)) return 1;
  const isTurned = columns.every((name, i) => widthOf(name) <= staggeredRoom(i, columns, layout));
  return isTurned || columns.length > MOST_LINES ? 2 : columns.length;
}

/** Where the head of a column stands: in its middle; the last of staggered ones and each with its own line at its end. */
export function headPlace(index: number, columns: readonly string[], layout: GridLayout) {
  const { left, cell, top, lines } = layout;
  const isOwn = lines > 2;
  const isAtEnd = isOwn || (lines === 2 && index === columns.length - 1);
  const end = left + (index + 1) * cell;
  return {
    at: { x: isAtEnd ? end - (isOwn ? GAP : 0) : end - cell / 2, y: top - 10 - (index % lines) * LINE },
    anchor: isAtEnd ? ('end' as const) : ('middle' as const),
    room: isOwn ? end - GAP : lines === 2 ? staggeredRoom(index, columns, layout) : cell - 2,
  };
}

/** Two cells as a rule; at the ends as much as the next head on the same line leaves. */
function staggeredRoom(index: number, columns: readonly string[], { left, cell }: Columns): number {
  const half = (name = '') => Math.min(widthOf(name) / 2, cell);
  if (index === columns.length - 1) return 2.5 * cell - half(columns[index - 2]) - 4;
  return index === 0 ? Math.min(2 * (2 * cell - half(columns[2]) - 2), left + cell) : 2 * cell - 2;
}

/** How far the head of the first column reaches over what stands before the cells. */
export function overhang(columns: readonly string[], layout: GridLayout): number {
  if (layout.lines === 1) return 0;
  return Math.max(0, (Math.min(widthOf(columns[0] ?? ''), staggeredRoom(0, columns, layout)) - layout.cell) / 2);
}
