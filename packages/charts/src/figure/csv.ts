import type { DataCell, DataTable } from './data-table.ts';

const DECIMAL = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;
/** A cell a spreadsheet would run: = + - @ and their full-width forms, also behind blanks, or a leading control character. */
const FORMULA =
  /^(?:[\s\u0000-\u001f\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b]|[\t\r\n\u0000])/;

/**
 * RFC 4180 text with CRLF line ends. Numbers and money are raw values; texts a spreadsheet would read as a formula get
 * an apostrophe in front. Null is an empty cell.
 */
export function toCsv(table: DataTable): string {
  const head = table.columns.map((c) => guarded(c.label));
  const rows = table.rows.map((row) => row.cells.map(csvCell));
  return [head, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function csvCell(cell: DataCell): string {
  return typeof cell.raw === 'number' ? String(cell.raw) : cell.raw === null ? '' : guarded(cell.raw);
}

function guarded(text: string): string {
  return FORMULA.test(text) && !DECIMAL.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
