import type { Table, TableColumn } from '@sluice/core/table';

/** The measure column by name, or the first one. */
export function measureOf(table: Table, name: string | undefined): TableColumn | undefined {
  const measures = table.columns.filter((c) => c.role === 'measure');
  return measures.find((c) => c.name === name) ?? measures[0];
}
