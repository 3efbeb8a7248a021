import type { Texts } from '../texts/texts.ts';
import type { DataRow, DataTable } from './data-table.ts';

/** A table row in words for the hover card: its names, then each number it has after its column's label. */
export function rowLines(columns: DataTable['columns'], row: DataRow, separator: string): string[] {
  const names = row.cells.filter((_, i) => columns[i]?.align === 'start').map((cell) => cell.text);
  const numbers = row.cells.flatMap((cell, i) => {
    const column = columns[i];
    const isGiven = cell.raw !== null || !/^(|—)$/.test(cell.text);
    return column?.align === 'end' && isGiven ? [`${column.label} ${cell.text}`] : [];
  });
  return [names.filter(Boolean).join(separator), ...numbers].filter(Boolean);
}

/** The same as one sentence: "Lead: Count 4,986, Lost 19,332." */
export function sentenceOf([name = '', ...rest]: readonly string[], texts: Texts): string {
  return texts.label(name, rest);
}
