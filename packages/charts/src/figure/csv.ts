import type { DataCell, DataTable } from './data-table.ts';

const DECIMAL = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;
/** A cell a spreadsheet would run: = + - @ and their full-width forms, also behind what is not seen, or a leading tab or line end. */
const FORMULA = /^(?:[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b]|[\t\r\n\0])/u;

/**
 * RFC 4180 text with CRLF line ends. Numbers and money are raw values; texts a spreadsheet would read as a formula get
 * an apostrophe in front. Null is an empty cell.
 */
export function toCsv(table: DataTable): string {
  const head = table.columns.map((c) => guarded(c.label));
  const rows = table.rows.map((row) => row.cells.map(csvCell));
  return [head, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** The raw value of a cell, safe in a spreadsheet; '' for null. */
export function csvCell(cell: DataCell): string {
  return typeof cell.raw === 'number' ? String(cell.raw) : cell.raw === null ? '' : guarded(cell.raw);
}

/** A text as a spreadsheet takes it for a text. */
export function guarded(text: string): string {
  return FORMULA.test(text) && !DECIMAL.test(text) ? `'${text}` : text;
}

/** A field in quotes where it needs them. */
export function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
