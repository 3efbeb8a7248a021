import type { Table } from '@sluice/core/table';
import type { Mark } from '../../figure/figure.ts';
import { sentenceOf } from '../../figure/sentence.ts';
import type { Box } from '../../figure/shapes.ts';
import { px } from '../../scale/linear.ts';
import type { MatrixFigure } from '../model.ts';
import { drawGrid } from './draw-grid.ts';
import { gridData } from './grid-data.ts';
import { cellBox, gridLayout } from './layout.ts';
import type { GridCell, GridModel, GridOptions } from './model.ts';
import { readGrid } from './read-grid.ts';
import { isPerOrder, secondLine } from './second-line.ts';
import { gridSummary } from './summary.ts';

/** A grid of a label, of content or of two dimensions. Never throws: a table that is no grid's gives an empty figure. */
export function gridFigure(table: Table, options: GridOptions): MatrixFigure {
  const model = readGrid(table, options);
  const layout = gridLayout(model, options);
  const boxes = model.cells.map((cell) => cellBox(cell, layout));
  const shapes = drawGrid(model, layout, boxes, options);
  const { asOf } = table.info;
  return {
    kind: 'matrix',
    drawing: { width: layout.width, height: layout.height, shapes },
    cells: model.cells.map(({ id, row, column, sums }) => ({
      row: model.rows[row]?.label ?? '',
      column: model.columns[column] ?? '',
      cell: id,
      route: null,
      count: sums[model.measure] ?? null,
    })),
    marks: model.cells.map((cell, i) => markOf(cell, boxes[i], model, options)),
    summary: gridSummary(model, options),
    note: asOf === null ? '' : options.noteAt(options.formats.instant(asOf)),
    data: gridData(model, options),
    empty: model.cells.every(({ sums, isGap }) => !isGap && !sums[model.measure]),
  };
}

/** One mark a cell: ←→ columns, ↑↓ rows. */
function markOf(cell: GridCell, box: Box | undefined, model: GridModel, options: GridOptions): Mark {
  const lines = [cell.name, ...linesOf(cell, model, options)].filter(Boolean);
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  const place = { x: px(x), y: px(y), width: px(width), height: px(height) };
  const at = { series: Math.max(0, cell.row), index: cell.column };
  return { id: cell.id, label: sentenceOf(lines, options.texts), lines, ...place, ...at };
}

function linesOf(cell: GridCell, model: GridModel, options: GridOptions): string[] {
  const { formats, texts, words } = options;
  const value = cell.sums[model.measure] ?? null;
  const { of } = model.facts;
  if (of === 'dimensions') return [words.with(options.head(model.measure), formats.value(value, model.unit))];
  const second = secondLine(cell, model, options, 'value');
  if (of === 'content')
    return cell.isGap ? [words.gap] : [words.inCell(formats.count(value)), second, unusedLine(cell, options)];
  const share = model.all === 0 || value === null ? null : value / model.all;
  const each = isPerOrder(model.facts) ? words.perOrder : words.perLead;
  return [
    words.of(formats.count(value), texts.subject('lead', value ?? 0), formats.value(share, 'ratio')),
    second === '' ? '' : words.with(each, second),
  ];
}

function unusedLine({ sums: { unused } }: GridCell, { formats, words }: GridOptions): string {
  return unused ? words.unusedPieces(formats.count(unused)) : '';
}
