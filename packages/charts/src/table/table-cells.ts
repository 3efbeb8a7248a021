import type { Table, TableColumn } from '@sluice/core/table';
import type { Breakdown, Cell } from '../figure/figure.ts';
import { categoryToken } from '../figure/palette.ts';
import { groupLabel } from '../read/groups.ts';
import { type Reader, toNumber } from '../read/reader.ts';
import { barLength } from '../scale/linear.ts';
import type { TableCell, TableOptions } from './model.ts';

/** What a cell needs to know beside its value. */
export interface CellScene {
  readonly table: Table;
  readonly options: TableOptions;
  /** Name of the column with inline bars. */
  readonly bars: string | null;
  readonly max: number;
  readonly barWidth: number;
  /** Position of each value of the first dimension in the palette. */
  readonly colors: ReadonlyMap<string | null, number>;
  /** The column swatches stand in. */
  readonly swatches: string | null;
}

export function cellOf(column: TableColumn, row: number, reader: Reader, scene: CellScene): TableCell {
  const cell = reader.cell(column.name, row);
  if (column.role === 'measure') return measureCell(column, cell, scene);
  const { options, table } = scene;
  const raw = reader.key(column.name, row);
  const text =
    column.role === 'period'
      ? options.formats.bucket(raw, table.info.grain)
      : groupLabel(raw, breakdown(column, options), options.texts);
  const index = scene.swatches === column.name ? scene.colors.get(raw) : undefined;
  return { text, raw, bar: null, swatch: index === undefined ? null : categoryToken(index), remark: '' };
}

/** A number, or why there is none. */
export function measureCell(column: TableColumn, { value, note }: Cell, scene: CellScene): TableCell {
  const { formats, texts } = scene.options;
  const plain = formats.value(value, column.unit);
  if (note?.kind === 'withheld')
    return { text: texts.state.withheld, raw: null, bar: null, swatch: null, remark: texts.state.withheld };
  if (note?.kind === 'undefined') {
    return { text: formats.none, raw: null, bar: null, swatch: null, remark: texts.state.undefinedReason(note.reason) };
  }
  const isEstimated = note?.kind === 'estimated' && value !== null;
  const bar = scene.bars === column.name ? barLength(toNumber(value) ?? 0, scene.max, scene.barWidth) : null;
  return {
    text: isEstimated ? texts.estimated(plain) : plain,
    raw: value,
    bar,
    swatch: null,
    remark: value === null ? texts.state.notDefined : isEstimated ? texts.state.estimated : '',
  };
}

export function breakdown(column: TableColumn, options: TableOptions): Breakdown | undefined {
  return options.by?.find((by) => by.name === column.name);
}
