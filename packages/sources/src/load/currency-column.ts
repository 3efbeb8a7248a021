import type { Source } from '@sluice/core/catalog';
import type { Column } from '@sluice/core/table';
import type { RawTable } from '../raw/raw-column.ts';
import { textColumn } from '../type/type-column.ts';

const NAMES = /^currency(?:[ _]?code)?$/i;

/** The column that says each row's currency: `fields: {currency: …}`, or one of that name that holds nothing but codes. */
export function currencyColumn(source: Source, table: RawTable): Extract<Column, { type: 'text' }> | null {
  const stated = Object.hasOwn(source.fields, 'currency') ? source.fields['currency'] : undefined;
  const name = stated ?? [...table.columns.keys()].find((column) => NAMES.test(column));
  const raw = name === undefined ? undefined : table.columns.get(name);
  if (raw === undefined) return null;
  const column = raw.kind === 'text' ? textColumn(raw) : raw.column;
  if (column.type !== 'text') return null;
  const isCodes = column.dictionary.every((text) => /^\s*[A-Za-z]{3}\s*$/.test(text));
  return isCodes || stated !== undefined ? column : null;
}
