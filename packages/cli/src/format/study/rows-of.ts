import type { DataTable } from '@sluice/charts';
import { textTable } from '../text-table.ts';

/** The rows of a figure as a table of text. */
export function rowsOf({ columns, rows }: DataTable, bold: (text: string) => string): string {
  const heads = columns.map(({ label, align }) => ({ head: label, align }));
  return textTable(
    heads,
    rows.map(({ cells }) => cells.map(({ text }) => text)),
    bold,
  );
}
