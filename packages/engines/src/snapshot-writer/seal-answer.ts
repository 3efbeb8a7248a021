import { createTable, type Table, type TableColumn } from '@sluice/core/table';

/** A sum of fewer leads or deals is somebody's own. */
const fewest = 5;

/** Counts of the leads or deals behind a row, by the name of their column. */
const counts = ['conversions', 'leads', 'count'];

/** An answer without its money, which stands beside it in answers of more leads: the difference would be somebody's own. */
export function withoutMoney(table: Table): Table {
  const columns = table.columns.map((column) =>
    column.unit === 'currency' ? { ...column, values: column.values.map(() => null), notes: {} } : column,
  );
  return createTable(table.length, columns, table.info);
}

/** An answer as a snapshot may hold it: no money and no days of fewer than five leads or deals; counts stand. */
export function sealAnswer(table: Table): Table {
  const behind = table.columns.find(({ name }) => counts.includes(name))?.values;
  const isFew = (row: number): boolean => !behind || (Number(behind[row] ?? 0) > 0 && Number(behind[row]) < fewest);
  const columns = table.columns.map((column): TableColumn => {
    if (column.role !== 'measure' || (column.unit !== 'currency' && column.unit !== 'days')) return column;
    const hidden = column.values.flatMap((value, row) => (value !== null && isFew(row) ? [row] : []));
    const notes = Object.fromEntries(hidden.map((row) => [row, { kind: 'withheld' as const }]));
    return {
      ...column,
      values: column.values.map((value, row) => (hidden.includes(row) ? null : value)),
      ...(hidden.length > 0 || column.notes ? { notes: { ...column.notes, ...notes } } : {}),
    };
  });
  return createTable(table.length, columns, table.info);
}
