import type { Shape, ShapeRole } from '../../figure/drawing.ts';
import { TOKENS } from '../../figure/palette.ts';
import { path, stroke } from '../../figure/path.ts';
import { type Box, fill, rect, text } from '../../figure/shapes.ts';
import { textWidth } from '../../format/text-width.ts';
import { type GridLayout, headPlace, overhang } from './layout.ts';
import type { GridCell, GridModel, GridOptions } from './model.ts';
import { secondLine } from './second-line.ts';

const LEVELS = 5;
/** Above this height a cell has room for two lines. */
const TALL = 40;

/** Cells with their numbers on as much of the accent as they are high; a gap is an empty frame that says so. */
export function drawGrid(
  model: GridModel,
  layout: GridLayout,
  boxes: readonly Box[],
  options: GridOptions,
): readonly Shape[] {
  const most = model.cells.reduce((high, cell) => Math.max(high, cell.sums[model.measure] ?? 0), 0);
  const seconds = secondLines(model, boxes, options);
  const cells = model.cells.flatMap((cell, i) => {
    const box = boxes[i];
    return box ? drawCell(cell, box, most, seconds[i] ?? '', model, options) : [];
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
  const { left, row, tops, groups, width, top } = layout;
  const room = Math.max(0, left - 8);
  return [
    text('columns', head(facts.columns), { x: left, y: 12 }, { token: TOKENS.faint, room: width - left }),
    text(
      'rows',
      head(facts.rows.at(-1) ?? ''),
      { x: 0, y: top - 10 },
      { token: TOKENS.faint, room: room - overhang(columns, layout) },
    ),
    ...columns.map((name, i) => {
      const { at, anchor, room: most } = headPlace(i, columns, layout);
      return text(`column${i}`, name, at, { anchor, strong: true, room: most });
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
  const blank = label.indexOf(' ');
  if (blank < 0 || textWidth(label, 12, strong) <= room) return [label];
  return [label.slice(0, blank), label.slice(blank + 1)];
}

function drawCell(
  cell: GridCell,
  box: Box,
  most: number,
  second: string,
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
  return [track, ...heat, ...numbers(cell, box, second, model, options)];
}

/** The number with the letter of a quadrant, and its money or use below. */
function numbers(cell: GridCell, box: Box, second: string, model: GridModel, { formats }: GridOptions): Shape[] {
  const shown = formats.short(cell.sums[model.measure] ?? null, model.unit);
  const letter = model.facts.of === 'quadrant' ? `${cell.id}  ` : '';
  const x = box.x + box.width / 2;
  const middle = box.y + box.height / 2;
  const fitted = fittedNumber([letter + shown, shown], box);
  const style = { anchor: 'middle', token: TOKENS.ink } as const;
  const main = fitted
    ? [
        text(
          `${cell.id}:count`,
          fitted.words,
          { x, y: second ? middle - 1 : middle + 5 },
          {
            ...style,
            size: fitted.size,
            strong: box.height > TALL,
          },
        ),
      ]
    : [];
  if (second === '') return main;
  return [...main, text(`${cell.id}:second`, second, { x, y: middle + 16 }, style)];
}

/** The fullest words in the largest size there is room for: a number that is cut would be another number. */
function fittedNumber(ways: readonly string[], { width, height }: Box) {
  const isTall = height > TALL;
  return (isTall ? ([16, 12] as const) : ([12] as const))
    .flatMap((size) => ways.map((words) => ({ size, words })))
    .find(({ size, words }) => textWidth(words, size, isTall) <= width - 2);
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
