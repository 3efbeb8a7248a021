import type { Texts } from '../texts/texts.ts';
import type { DataRow, DataTable } from './data-table.ts';

/** A table row in words for the hover card: its names, then each number it has after its column's label. */
export function rowLines(columns: DataTable['columns'], row: DataRow, separator: string): string[] {
  const names: string[] = [];
  const numbers: string[] = [];
  for (const [i, { text, raw }] of row.cells.entries()) {
    const column = columns[i];
    if (column?.align === 'start' && text !== '') names.push(text);
    if (column?.align === 'end' && (raw !== null || (text !== '' && text !== '—')))
      numbers.push(`${column.label} ${text}`);
  }
  return names.length > 0 ? [names.join(separator), ...numbers] : numbers;
}

/** The same as one sentence: "Lead: Count 4,986, Lost 19,332." */
export function sentenceOf([name = '', ...rest]: readonly string[], texts: Texts): string {
  return texts.label(name, rest);
}
