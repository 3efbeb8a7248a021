import { csvCell, guarded, quoted } from '../figure/csv.ts';
import type { DataTable } from '../figure/data-table.ts';

/** A widget's numbers by its name. */
export interface NamedTable {
  readonly name: string;
  readonly table: DataTable;
}

/** Heads of the five columns. */
export interface LongHeads {
  readonly widget: string;
  readonly row: string;
  readonly column: string;
  readonly unit: string;
  readonly value: string;
}

/** The numbers of several widgets in one RFC 4180 file: one value a line, so that every line has the same five fields. */
export function toLongCsv(tables: readonly NamedTable[], heads: LongHeads): string {
  const { widget, row, column, unit, value } = heads;
  const lines = tables.flatMap(({ name, table }) => linesOf(name, table));
  return [[widget, row, column, unit, value], ...lines].map((fields) => `${fields.map(quoted).join(',')}\r\n`).join('');
}

function linesOf(name: string, { columns, rows }: DataTable): string[][] {
  return rows.flatMap(({ cells }) => {
    const names = cells.filter((_, i) => columns[i]?.align === 'start').map((cell) => cell.text);
    const row = names.filter(Boolean).join(' · ');
    return columns.flatMap(({ label, align, unit }, i) => {
      const cell = cells[i];
      return align === 'end' && cell
        ? [[guarded(name), guarded(row), guarded(label), guarded(unit ?? ''), csvCell(cell)]]
        : [];
    });
  });
}
