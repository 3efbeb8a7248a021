import type { Table, TableColumn } from '@sluice/core/table';
import type { Breakdown, Cell } from '../figure/figure.ts';
import { categoryToken } from '../figure/palette.ts';
import { groupLabel } from '../read/groups.ts';
import { type Reader, toNumber } from '../read/reader.ts';
import { shownValue } from '../read/shown-value.ts';
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
export function measureCell(column: TableColumn, cell: Cell, scene: CellScene): TableCell {
  const { formats, texts } = scene.options;
  const { value, remark, state } = shownValue(cell, texts);
  const plain = formats.value(value, column.unit);
  const isEstimated = state === 'value' && cell.note !== null;
  const hasBar = scene.bars === column.name && (state === 'value' || cell.note === null);
  return {
    text: state === 'withheld' ? remark : isEstimated ? texts.estimated(plain) : plain,
    raw: value,
    bar: hasBar ? barLength(toNumber(value) ?? 0, scene.max, scene.barWidth) : null,
    swatch: null,
    remark,
  };
}

export function breakdown(column: TableColumn, options: TableOptions): Breakdown | undefined {
  return options.by?.find((by) => by.name === column.name);
}
