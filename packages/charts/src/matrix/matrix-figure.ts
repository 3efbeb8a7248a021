import type { Table } from '@sluice/core/table';
import type { DataTable } from '../figure/data-table.ts';
import type { Mark } from '../figure/figure.ts';
import { sentenceOf } from '../figure/sentence.ts';
import type { Box } from '../figure/shapes.ts';
import { extremesOf } from '../read/extremes.ts';
import { px } from '../scale/linear.ts';
import { drawMatrix, matrixLayout } from './draw-matrix.ts';
import type { MatrixFigure, MatrixOptions } from './model.ts';
import { type MatrixModel, readMatrix } from './read-matrix.ts';

/** One thing by another with counts and routes. Never throws: a table that is no grid's gives an empty figure. */
export function matrixFigure(table: Table, options: MatrixOptions): MatrixFigure {
  const model = readMatrix(table, options);
  const layout = matrixLayout(model, options);
  const { shapes, boxes } = drawMatrix(model, layout, options);
  const { formats, words } = options;
  return {
    kind: 'matrix',
    drawing: { width: layout.width, height: layout.height, shapes },
    cells: model.cells,
    marks: marksOf(model, boxes, options),
    summary: summaryOf(model, options),
    note: table.info.asOf === null ? '' : words.noteAt(formats.instant(table.info.asOf)),
    data: dataOf(model, options),
    empty: model.all === 0,
  };
}

const shareOf = (count: number | null, { all }: MatrixModel): number | null =>
  count === null || all === 0 ? null : count / all;

/** One mark a cell: ←→ columns, ↑↓ rows. */
function marksOf(model: MatrixModel, boxes: readonly Box[], options: MatrixOptions): Mark[] {
  const { formats, texts, words, subject = 'lead' } = options;
  return model.cells.flatMap((each, i): Mark[] => {
    const box = boxes[i];
    if (!box) return [];
    const { row, column, cell, count, route } = each;
    const share = formats.value(shareOf(count, model), 'ratio');
    const lines = [
      cell,
      words.of(formats.count(count), texts.subject(subject, count ?? 0), share),
      route === null ? words.noRoute : (options.routes[route] ?? route),
    ];
    const place = { x: px(box.x), y: px(box.y), width: px(box.width), height: px(box.height) };
    const at = { series: model.rows.indexOf(row), index: model.columns.indexOf(column) };
    return [{ id: cell, label: sentenceOf(lines, texts), lines, ...place, ...at }];
  });
}

function summaryOf(model: MatrixModel, { formats, texts, words, subject = 'lead' }: MatrixOptions): string {
  if (model.cells.length > 0 && !model.isDefined) return words.undefined;
  if (model.all === 0) return words.none(texts.subject(subject));
  const say = (name: string, count: number) =>
    words.share(name, formats.count(count), formats.value(shareOf(count, model), 'ratio'));
  const top = extremesOf(model.cells, ({ count }) => count)?.high;
  return words.sentence([
    words.all(formats.count(model.all), texts.subject(subject, model.all)),
    ...model.routes.map(({ label, count }) => say(label, count)),
    top ? words.most(top.cell, formats.count(top.count)) : '',
    model.outside > 0 ? say(words.outside, model.outside) : '',
  ]);
}

function dataOf(model: MatrixModel, options: MatrixOptions): DataTable {
  const { formats, texts, words, subject = 'lead' } = options;
  const outside = { row: '', column: '', cell: words.outside, route: null, count: model.outside };
  const rows = [...model.cells, ...(model.outside > 0 ? [outside] : [])];
  return {
    columns: [
      { label: options.rows, align: 'start', unit: null },
      { label: options.columns, align: 'start', unit: null },
      { label: words.cell, align: 'start', unit: null },
      { label: words.route, align: 'start', unit: null },
      { label: words.count(texts.subject(subject)), align: 'end', unit: 'count' },
    ],
    rows: rows.map(({ row, column, cell, route, count }) => {
      const way = route === null ? words.noRoute : (options.routes[route] ?? route);
      return {
        cells: [
          { text: row, raw: row },
          { text: column, raw: column },
          { text: cell, raw: cell },
          { text: way, raw: route },
          { text: formats.count(count), raw: count },
        ],
      };
    }),
  };
}
