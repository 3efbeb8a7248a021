import type { Table, TableColumn } from '@sluice/core/table';
import type { Mark } from '../figure/figure.ts';
import { rowLines, sentenceOf } from '../figure/sentence.ts';
import { groupKey } from '../read/groups.ts';
import { type Reader, readerOf, toNumber } from '../read/reader.ts';
import { clampWidth } from '../scale/linear.ts';
import { largestOf } from '../scale/position.ts';
import type { Texts } from '../texts/texts.ts';
import type { TableFigure, TableHead, TableLine, TableOptions } from './model.ts';
import { sortedRows, sortOf } from './sort-rows.ts';
import { breakdown, type CellScene, cellOf, measureCell } from './table-cells.ts';
import { tableSummary } from './table-summary.ts';

const NARROW = 480;

/** Any metrics by any dimension, sorted, with inline bars and a total that equals the kpis. Never throws. */
export function tableFigure(table: Table, options: TableOptions): TableFigure {
  const sort = sortOf(table, options);
  const reader = readerOf(table);
  const scene = sceneOf(table, reader, options);
  const columns = table.columns.map((column): TableHead => {
    const isMeasure = column.role === 'measure';
    const label = options.labels?.[column.name] ?? breakdown(column, options)?.label ?? column.name;
    const direction = sort?.column === column.name ? sort.direction : null;
    return {
      name: column.name,
      label,
      align: isMeasure ? 'end' : 'start',
      unit: isMeasure ? column.unit : null,
      sort: direction,
    };
  });
  const all = sortedRows(table, sort, options).map((row) => lineOf(row, reader, scene));
  const total = options.total ? totalOf(options.total, scene) : null;
  const rows = options.limit !== undefined && options.limit >= 0 ? all.slice(0, options.limit) : all;
  return {
    kind: 'table',
    columns,
    rows,
    total,
    hidden: all.length - rows.length,
    barWidth: scene.barWidth,
    marks: rows.map((line, index) => markOf(line, index, columns, options.texts)),
    summary: [tableSummary(columns, all, options), ...apart(columns, all, total, options.texts)].join(' '),
    data: {
      columns: columns.map(({ label, align, unit }) => ({ label, align, unit })),
      rows: [...all.map(plain), ...(total ? [{ ...plain(total), total: true }] : [])],
    },
    empty: all.length === 0,
  };
}

function sceneOf(table: Table, reader: Reader, options: TableOptions): CellScene {
  const counts = table.columns.find((c) => c.role === 'measure' && c.unit === 'count');
  const bars = options.bars === undefined ? (counts?.name ?? null) : options.bars;
  const max = bars === null ? 0 : largestOf(reader.column(bars)?.values.map((value) => toNumber(value) ?? 0) ?? []);
  const dimension = table.columns.find((c) => c.role === 'dimension');
  const by = dimension ? breakdown(dimension, options) : undefined;
  const barWidth = clampWidth(options.width) < NARROW ? 32 : 64;
  const colors = new Map(
    (by?.order ?? (by && dimension ? byWeight(dimension, counts, reader) : [])).map((key, i) => [key, i] as const),
  );
  return { table, options, bars, max, barWidth, colors, swatches: by ? (dimension?.name ?? null) : null };
}

/** Without an order of colours: by the first count, as the funnel and the trend do. */
function byWeight(dimension: TableColumn, counts: TableColumn | undefined, reader: Reader): (string | null)[] {
  const weights = new Map<string | null, number>();
  for (let row = 0; row < reader.length; row++) {
    const key = reader.key(dimension.name, row);
    weights.set(key, (weights.get(key) ?? 0) + (counts ? (reader.number(counts.name, row) ?? 0) : 0));
  }
  return [...weights].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

function lineOf(row: number, reader: Reader, scene: CellScene): TableLine {
  const { columns } = scene.table;
  const dimensions = columns.filter((c) => c.role !== 'measure');
  const key = dimensions.map((c) => groupKey(reader.key(c.name, row))).join('\u0000') || `row:${row}`;
  const cells = columns.map((column) => cellOf(column, row, reader, scene));
  const first = columns.find((c) => c.role === 'dimension');
  if (!first) return { key, cells };
  return { key, cells, select: { dimension: first.name, value: reader.key(first.name, row) } };
}

/** The one row of the answer without a breakdown; a measure it lacks is "—". */
function totalOf(total: Table, scene: CellScene): TableLine {
  const reader = readerOf(total);
  let named = false;
  const cells = scene.table.columns.map((column) => {
    if (column.role === 'measure') return { ...measureCell(column, reader.cell(column.name, 0), scene), bar: null };
    const text = named ? '' : scene.options.texts.total;
    named = true;
    return { text, raw: text === '' ? null : text, bar: null, swatch: null, remark: '' };
  });
  return { key: 'total', cells };
}

/** Why rows of counts do not add up to the total: a value may be in several of them, and counts once in the total. */
function apart(
  columns: readonly TableHead[],
  rows: readonly TableLine[],
  total: TableLine | null,
  texts: Texts,
): string[] {
  return columns.flatMap(({ label, unit }, i) => {
    const values = [...rows, ...(total ? [total] : [])].map(({ cells }) => cells[i]?.raw);
    const whole = total && unit === 'count' ? values.pop() : null;
    if (typeof whole !== 'number' || !values.every((value) => typeof value === 'number')) return [];
    const sum = values.reduce((all, value) => all + value, 0);
    return sum === whole ? [] : [texts.table.apart(label)];
  });
}

function plain(line: TableLine) {
  return { cells: line.cells.map(({ text, raw }) => ({ text, raw })) };
}

/** A table row stands in its own place on the page: its mark has no box. */
function markOf(line: TableLine, index: number, columns: readonly TableHead[], texts: Texts): Mark {
  const lines = rowLines(columns, line, texts.separator);
  const select = line.select ? { select: line.select } : {};
  const place = { x: 0, y: 0, width: 0, height: 0, series: 0, index };
  return { id: line.key, label: sentenceOf(lines, texts), lines, ...place, ...select };
}
