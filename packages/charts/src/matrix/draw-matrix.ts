import type { Shape, ShapeRole } from '../figure/drawing.ts';
import { TOKENS } from '../figure/palette.ts';
import { type Box, fill, rect, text } from '../figure/shapes.ts';
import { textWidth } from '../format/text-width.ts';
import { clampWidth } from '../scale/linear.ts';
import type { MatrixCell, MatrixOptions } from './model.ts';
import type { MatrixModel } from './read-matrix.ts';

const GAP = 3;
const HEAD = 40;
const LEVELS = 5;
const MOST_CELL = 190;
/** Below this a cell has room for its count alone. */
const ROUTE_ROOM = 48;

export interface MatrixLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly cell: number;
  readonly row: number;
}

/** Where the cells stand: as wide as there is room for, lower where there are many. */
export function matrixLayout({ rows, columns }: MatrixModel, options: MatrixOptions): MatrixLayout {
  const width = clampWidth(options.width);
  const widest = [options.rows, ...rows].reduce((most, name) => Math.max(most, textWidth(name, 12)), 0);
  const left = Math.min(widest + 10, width * 0.25);
  const row = rows.length > 6 ? 28 : 56;
  const cell = Math.min(MOST_CELL, (width - left) / Math.max(1, columns.length));
  return { width, left, cell, row, height: matrixHeight(rows.length) };
}

/** Height of the drawing of so many rows. */
export function matrixHeight(rows: number): number {
  return HEAD + rows * (rows > 6 ? 28 : 56);
}

/** Cells with their counts on as much of the accent as there are many, and where the leads in them go. */
export function drawMatrix(
  model: MatrixModel,
  layout: MatrixLayout,
  options: MatrixOptions,
): { readonly shapes: Shape[]; readonly boxes: readonly Box[] } {
  const most = model.cells.reduce((high, { count }) => Math.max(high, count ?? 0), 0);
  const boxes = model.cells.map((cell) => boxOf(cell, model, layout));
  const cells = model.cells.flatMap((cell, i) => {
    const box = boxes[i];
    return box ? drawCell(cell, box, most, model, layout, options) : [];
  });
  return { shapes: [...heads(model, layout, options), ...cells], boxes };
}

function heads({ rows, columns }: MatrixModel, layout: MatrixLayout, options: MatrixOptions): Shape[] {
  const { left, cell, row, width } = layout;
  const room = Math.max(0, left - 8);
  return [
    text('columns', options.columns, { x: left, y: 12 }, { token: TOKENS.faint, room: width - left }),
    text('rows', options.rows, { x: 0, y: HEAD - 10 }, { token: TOKENS.faint, room }),
    ...columns.map((name, i) =>
      text(
        `column${i}`,
        name,
        { x: left + (i + 0.5) * cell, y: HEAD - 10 },
        { anchor: 'middle', strong: true, room: cell },
      ),
    ),
    ...rows.map((name, i) => text(`row${i}`, name, { x: 0, y: HEAD + (i + 0.5) * row + 4 }, { strong: true, room })),
  ];
}

function boxOf(
  { row, column }: MatrixCell,
  { rows, columns }: MatrixModel,
  { left, cell, row: height }: MatrixLayout,
): Box {
  const x = left + columns.indexOf(column) * cell + GAP / 2;
  return { x, y: HEAD + rows.indexOf(row) * height + GAP / 2, width: cell - GAP, height: height - GAP };
}

function drawCell(
  { cell, count, route }: MatrixCell,
  box: Box,
  most: number,
  { routes, cells }: MatrixModel,
  { row }: MatrixLayout,
  options: MatrixOptions,
): Shape[] {
  const label = route === null ? undefined : options.routes[route];
  const way = routes.find((each) => each.label === label);
  const level = count && most > 0 ? Math.max(1, Math.ceil((count / most) * LEVELS)) : 0;
  const style = { radius: 3, mark: cell };
  const isTall = row > 40;
  const fits = cells.every((each) => textWidth(options.formats.shortCount(each.count), 16, true) <= box.width - 2);
  const middle = box.y + box.height / 2;
  const hasRoute = way !== undefined && isTall;
  const hasNames = hasRoute && routes.every(({ label: name }) => routeLines(name, box.width - 6).length > 0);
  const lines = hasNames ? routeLines(way.label, box.width - 6) : [];
  const numberAt = { x: box.x + box.width / 2, y: lines.length === 0 ? middle + 5 : middle - (lines.length - 1) * 8 };
  const heat = level > 0 ? [rect(`${cell}:heat`, `heat${level}` as ShapeRole, box, fill(TOKENS.accent), style)] : [];
  return [
    rect(`${cell}:track`, 'track', box, fill(TOKENS.track), style),
    ...heat,
    text(`${cell}:count`, options.formats.shortCount(count), numberAt, {
      anchor: 'middle',
      size: isTall && fits ? 16 : 12,
      strong: isTall,
      token: TOKENS.ink,
    }),
    ...(way ? routeShapes(cell, lines, way.token, box) : []),
  ];
}

/** A route's name in one line, or in two where it has two words and no room for both; none where there is none for them. */
function routeLines(label: string, room: number): string[] {
  if (room < ROUTE_ROOM - 6) return [];
  const [first = '', ...rest] = label.split(' ');
  const lines = textWidth(label, 12) > room && rest.length > 0 ? [first, rest.join(' ')] : [label];
  return lines.every((line) => textWidth(line, 12) <= room) ? lines : [];
}

/** A stripe in the route's colour, and its name where there is room: never the colour alone. */
function routeShapes(cell: string, lines: readonly string[], token: `--sluice-${string}`, box: Box): Shape[] {
  const stripe = { x: box.x, y: box.y + box.height - 3, width: box.width, height: 3 };
  const names = lines.map((line, i) => {
    const at = { x: box.x + box.width / 2, y: box.y + box.height - 8 - (lines.length - 1 - i) * 13 };
    return text(`${cell}:route${i}`, line, at, { anchor: 'middle', token: TOKENS.ink, room: box.width - 4 });
  });
  return [rect(`${cell}:stripe`, 'swatch', stripe, fill(token)), ...names];
}
