import type { Shape, ShapeRole } from '../../figure/drawing.ts';
import { TOKENS } from '../../figure/palette.ts';
import { path, stroke } from '../../figure/path.ts';
import { type Box, fill, rect, text } from '../../figure/shapes.ts';
import { textWidth } from '../../format/text-width.ts';
import { px } from '../../scale/linear.ts';
import { type GridLayout, halves, headPlace, overhang } from './layout.ts';
import type { GridCell, GridModel, GridOptions } from './model.ts';
import { secondLine } from './second-line.ts';

const LEVELS = 5;
/** Above this height a cell has room for two lines. */
const TALL = 40;

/** What is written in a cell. */
interface CellWords {
  readonly shown?: string;
  readonly size?: 12 | 16;
  readonly second: string;
}

/** Cells with their numbers on as much of the accent as they are high; a gap is an empty frame that says so. */
export function drawGrid(
  model: GridModel,
  layout: GridLayout,
  boxes: readonly Box[],
  options: GridOptions,
): readonly Shape[] {
  const most = model.cells.reduce((high, cell) => Math.max(high, cell.sums[model.measure] ?? 0), 0);
  const seconds = secondLines(model, boxes, options);
  const numbers = fittedNumbers(model, boxes, options);
  const cells = model.cells.flatMap((cell, i) => {
    const box = boxes[i];
    return box ? drawCell(cell, box, most, { ...numbers[i], second: seconds[i] ?? '' }, model, options) : [];
  });
  return [...heads(model, layout, options), ...cells];
}

/** What stands under the numbers, where there is room for each of them: half of the cells with it would mislead. */
function secondLines(model: GridModel, boxes: readonly Box[], options: GridOptions): readonly string[] {
  if (boxes.some(({ height }) => height <= TALL)) return [];
  const lines = model.cells.map((cell) => secondLine(cell, model, options, 'short'));
  return lines.every((line, i) => textWidth(line, 12) <= (boxes[i]?.width ?? 0) - 6) ? lines : [];
}

function heads({ facts, rows, columns }: GridModel, layout: GridLayout, { head }: GridOptions): Shape[] {
  const { left, cell, row, tops, groups, width, top, lines } = layout;
  const room = Math.max(0, left - 8);
  return [
    text('columns', head(facts.columns), { x: left, y: 12 }, { token: TOKENS.faint, room: width - left }),
    text(
      'rows',
      head(facts.rows.at(-1) ?? ''),
      { x: 0, y: lines > 2 ? 12 : top - 10 },
      { token: TOKENS.faint, room: lines > 2 ? room : room - overhang(columns, layout) },
    ),
    ...columns.flatMap((name, i): Shape[] => {
      const { at, anchor, room: most } = headPlace(i, columns, layout);
      const words = text(`column${i}`, name, at, { anchor, strong: true, room: most });
      if (lines < 3 || i === 0) return [words];
      const down = `M${px(left + (i + 0.5) * cell)} ${at.y + 4}V${top - 2}`;
      return [words, path(`lead${i}`, 'grid', down, stroke(TOKENS.line), 1)];
    }),
    ...groups.map(({ label, y }, i) =>
      text(`group${i}`, label, { x: 0, y }, { strong: true, token: TOKENS.ink, room: width }),
    ),
    ...rows.flatMap(({ label, group }, i) =>
      linesOf(label, room, group === null).map((line, n, { length }) =>
        text(
          `row${i}${n || ''}`,
          line,
          { x: 0, y: (tops[i] ?? 0) + row / 2 + 11 - length * 7 + n * 14 },
          { strong: group === null, room },
        ),
      ),
    ),
  ];
}

/** The name of a row in one line, or in two where it has two words and no room for both. */
function linesOf(label: string, room: number, strong: boolean): readonly string[] {
  return textWidth(label, 12, strong) <= room ? [label] : halves(label);
}

function drawCell(
  cell: GridCell,
  box: Box,
  most: number,
  words: CellWords,
  model: GridModel,
  options: GridOptions,
): Shape[] {
  const { id, sums, isGap } = cell;
  const value = sums[model.measure] ?? null;
  const level = value && most > 0 ? Math.max(1, Math.ceil((value / most) * LEVELS)) : 0;
  const style = { radius: 3, mark: id };
  if (isGap) return [rect(`${id}:track`, 'patch', box, fill(TOKENS.surface), style), ...gapShapes(id, box, options)];
  const heat = level > 0 ? [rect(`${id}:heat`, `heat${level}` as ShapeRole, box, fill(TOKENS.accent), style)] : [];
  const track = rect(`${id}:track`, 'track', box, fill(TOKENS.track), style);
  return [track, ...heat, ...numbers(cell, box, words)];
}

/** The number of a cell, and its money or use below. */
function numbers({ id }: GridCell, box: Box, { shown = '', size = 12, second }: CellWords): Shape[] {
  const x = box.x + box.width / 2;
  const middle = box.y + box.height / 2;
  const style = { anchor: 'middle', token: TOKENS.ink } as const;
  const at = { x, y: second ? middle - 1 : middle + 5 };
  const strong = box.height > TALL;
  return [
    ...(shown ? [text(`${id}:count`, shown, at, { ...style, size, strong })] : []),
    ...(second ? [text(`${id}:second`, second, { x, y: middle + 16 }, style)] : []),
  ];
}

/**
 * The numbers with the letters of a quadrant in the largest size there is room for in all cells, else without letters;
 * and where even that is too wide, each that fits: a number that is cut would be another number.
 */
function fittedNumbers(
  { cells, measure, unit, facts }: GridModel,
  boxes: readonly Box[],
  { formats }: GridOptions,
): readonly Omit<CellWords, 'second'>[] {
  const plain = cells.map(({ sums }) => formats.short(sums[measure] ?? null, unit));
  const lettered = cells.map(({ id }, i) => `${id}  ${plain[i]}`);
  const isTall = boxes.every(({ height }) => height > TALL);
  const sizes = isTall ? ([16, 12] as const) : ([12] as const);
  const fits = (words: string, i: number, size: number) => textWidth(words, size, isTall) <= (boxes[i]?.width ?? 0) - 2;
  for (const words of facts.of === 'quadrant' ? [lettered, plain] : [plain])
    for (const size of sizes)
      if (words.every((each, i) => fits(each, i, size))) return words.map((shown) => ({ shown, size }));
  return plain.map((shown, i) => ({ shown: fits(shown, i, 12) ? shown : '', size: 12 }));
}

function gapShapes(id: string, { x, y, width, height }: Box, { words }: GridOptions): Shape[] {
  const frame = `M${x + 1} ${y + 1}H${x + width - 1}V${y + height - 1}H${x + 1}Z`;
  const at = { x: x + width / 2, y: y + height / 2 + 4 };
  return [
    path(`${id}:frame`, 'grid', frame, stroke(TOKENS.faint), 1, '3 3'),
    // the empty frame says it too
    ...(textWidth(words.gap, 12) <= width - 4
      ? [text(`${id}:gap`, words.gap, at, { anchor: 'middle', token: TOKENS.soft })]
      : []),
  ];
}
