import { TOKENS } from '../figure/palette.ts';
import { fill, rect } from '../figure/shapes.ts';
import { fitText, textWidth } from '../format/text-width.ts';
import type { TableFigure, TableHead, TableLine } from '../table/model.ts';
import { textAt } from './lay-text.ts';
import type { Laid, PictureShape } from './picture.ts';

const HEAD = 28;
const ROW = 30;
const GAP = 16;
const SWATCH = 16;

interface Column extends TableHead {
  readonly x: number;
  readonly width: number;
}

/** A table with its heads, bars and total; a text without room is cut and keeps its whole in its title. */
export function layTable({ columns, rows, total, barWidth }: TableFigure, width: number): Laid {
  const lines = total ? [...rows, total] : rows;
  const placed = place(columns, lines, barWidth, width);
  const shapes: PictureShape[] = placed.map((column, i) => cellText(`head${i}`, column.label, column, 19, 12, true, 0));
  shapes.push(ruler('rule', HEAD, width, false));
  lines.forEach((line, r) => {
    const y = HEAD + r * ROW;
    const isTotal = line === total;
    if (r > 0) shapes.push(ruler(`rule${r}`, y, width, isTotal));
    shapes.push(...lineShapes(line, `${r}:`, placed, y, isTotal));
  });
  return { height: HEAD + lines.length * ROW, parts: [{ x: 0, y: 0, shapes }] };
}

function lineShapes(
  line: TableLine,
  key: string,
  columns: readonly Column[],
  y: number,
  isStrong: boolean,
): PictureShape[] {
  return columns.flatMap((column, i): PictureShape[] => {
    const cell = line.cells[i];
    if (!cell) return [];
    const text = cellText(`${key}${i}`, cell.text, column, y + 20, 13, isStrong, cell.swatch ? SWATCH : 0);
    if (cell.swatch)
      return [
        rect(`${key}${i}s`, 'swatch', { x: column.x, y: y + 11, width: 8, height: 8 }, fill(cell.swatch), {
          radius: 2,
        }),
        text,
      ];
    if (!cell.bar) return [text];
    const end = column.x + column.width - textWidth(cell.text, 13) - 8;
    const bar = { x: end - cell.bar, y: y + 11, width: cell.bar, height: 8 };
    return [rect(`${key}${i}b`, 'bar', bar, fill(TOKENS.accent), { radius: 2 }), text];
  });
}

/** Columns take what their widest text needs; what is left over, or missing, goes to or comes from the first. */
function place(columns: readonly TableHead[], lines: readonly TableLine[], bars: number, width: number): Column[] {
  const needs = columns.map((column, i) => {
    const cells = lines.map(({ cells: all }) => {
      const cell = all[i];
      return textWidth(cell?.text ?? '', 13, true) + (cell?.swatch ? SWATCH : 0) + (cell?.bar ? bars + 8 : 0);
    });
    return Math.max(textWidth(column.label, 12, true), ...cells, 24);
  });
  const spare = width - needs.reduce((sum, need) => sum + need, 0) - GAP * (columns.length - 1);
  const share = spare > 0 ? spare / Math.max(1, columns.length) : 0;
  const scale = spare < 0 ? (width - GAP * (columns.length - 1)) / (width - GAP * (columns.length - 1) - spare) : 1;
  let x = 0;
  return columns.map((column, i) => {
    const own = (needs[i] ?? 0) * scale + share;
    const at = { ...column, x, width: own };
    x += own + GAP;
    return at;
  });
}

function cellText(
  key: string,
  text: string,
  column: Column,
  y: number,
  size: number,
  strong: boolean,
  inset: number,
): PictureShape {
  const isEnd = column.align === 'end';
  const fitted = fitText(text, column.width - inset + 1, size, strong);
  const token = size === 12 ? TOKENS.soft : TOKENS.ink;
  const shape = textAt(
    key,
    fitted,
    isEnd ? column.x + column.width : column.x + inset,
    y,
    { size, strong, token },
    isEnd ? 'end' : 'start',
  );
  return fitted === text ? shape : { ...shape, full: text };
}

function ruler(key: string, y: number, width: number, isStrong: boolean): PictureShape {
  return rect(key, 'grid', { x: 0, y: y - 1, width, height: 1 }, fill(isStrong ? TOKENS.ink : TOKENS.line));
}
