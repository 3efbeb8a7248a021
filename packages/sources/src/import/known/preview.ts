import { formatDay, formatInstant } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import { moneyText, noCurrency } from '@sluice/core/internal';
import { knownPresets } from '@sluice/core/presets';
import type { Column, LoadedSource } from '@sluice/core/table';
import { cellOf } from '../../raw/cell-of.ts';
import type { Preview } from '../imported.ts';

const ROWS = 5;
const MOST_COLUMNS = 9;

/** The first rows of a source as its keys, stages and measures read them. */
export function previewOf(catalog: Catalog, source: LoadedSource, preset: string): Preview {
  const { keys = {}, stages = {}, measures = {} } = knownPresets[preset] ?? {};
  const named = [
    ...Object.entries(keys).map(([key, field]) => ({ field: key, header: field, column: source.fields[key] })),
    ...Object.entries({ ...stages, ...measures }).map(([id, field]) => ({
      field: id,
      header: field,
      column: source.fields[field],
    })),
  ];
  const shown = named.flatMap(({ column, ...name }) => (column === undefined ? [] : [{ ...name, column }]));
  const columns = shown.slice(0, MOST_COLUMNS);
  const rows = Array.from({ length: Math.min(ROWS, source.length) }, (_, row) =>
    columns.map(({ column }) => textOf(column, row, catalog.currency)),
  );
  return { columns: columns.map(({ field, header }) => ({ field, header })), rows };
}

function textOf(column: Column, row: number, currency: string): string {
  if (column.type === 'day' || column.type === 'instant') {
    const value = column.values[row] ?? Number.NaN;
    if (Number.isNaN(value)) return '';
    return column.type === 'day' ? formatDay(value) : formatInstant(value);
  }
  if (column.type === 'money') {
    const value = column.values[row] ?? Number.NaN;
    return Number.isNaN(value)
      ? ''
      : `${moneyText(column.big?.get(row) ?? value)}${currency === noCurrency ? '' : ` ${currency}`}`;
  }
  const cell = cellOf(column, row);
  return cell === null || cell === undefined ? '' : Array.isArray(cell) ? cell.join('; ') : String(cell);
}
