import { csvCell, guarded } from '../figure/csv.ts';
import type { DataTable } from '../figure/data-table.ts';
import { escapeXml } from '../picture/escape-xml.ts';

/** A table as a clipboard takes it: lines of tab-separated raw values. Tabs and line ends within a text become blanks. */
export function toTsv({ columns, rows }: DataTable): string {
  const lines = [columns.map(({ label }) => guarded(label)), ...rows.map(({ cells }) => cells.map(csvCell))];
  return lines.map((cells) => cells.map(oneLine).join('\t')).join('\n');
}

/** The same as an HTML table: raw numbers, texts escaped and safe in a spreadsheet. */
export function toHtmlTable({ columns, rows }: DataTable, caption: string): string {
  const side = (i: number) => (columns[i]?.align === 'end' ? ' align="right"' : '');
  const head = columns.map(({ label }, i) => `<th${side(i)}>${escapeXml(guarded(label))}</th>`).join('');
  const body = rows.map(
    ({ cells }) => `<tr>${cells.map((cell, i) => `<td${side(i)}>${escapeXml(csvCell(cell))}</td>`).join('')}</tr>`,
  );
  return `<table><caption>${escapeXml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function oneLine(text: string): string {
  return text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
}
