import { toCsv } from '@sluice/charts';
import type { Table, TableColumn, Value } from '@sluice/core/table';
import type { Answered } from '../project/ask.ts';

/**
 * Answers as CSV. One funnel is its table; metrics alone are one table with a column each (`together`); a mixture is one value a row
 * (`name`, the dimensions, `period`, `stage`, `measure`, `value`).
 */
export function toQueryCsv(answers: readonly Answered[], together: Table | null): string {
  const [first] = answers;
  const whole = together ?? (answers.length === 1 ? first?.table : undefined);
  return csvOf(whole ? whole.columns : longForm(answers));
}

type NamedValues = Pick<TableColumn, 'name' | 'values'>;

function csvOf(columns: readonly NamedValues[]): string {
  const length = columns[0]?.values.length ?? 0;
  const cell = (raw: Value) => ({ text: '', raw });
  return toCsv({
    columns: columns.map(({ name }) => ({ label: name, align: 'start', unit: null })),
    rows: Array.from({ length }, (_, row) => ({ cells: columns.map(({ values }) => cell(values[row] ?? null)) })),
  });
}

function longForm(answers: readonly Answered[]): NamedValues[] {
  const names = [
    ...new Set(answers.flatMap(({ table }) => table.columns.filter((c) => c.role !== 'measure').map((c) => c.name))),
  ];
  const rows = answers.flatMap(({ name, kind, table }) =>
    table
      .rows()
      .flatMap((row) =>
        table.columns
          .filter((column) => column.role === 'measure')
          .map((column) => [
            name,
            ...names.map((key) => row[key] ?? null),
            kind === 'metric' ? 'value' : column.name,
            row[column.name] ?? null,
          ]),
      ),
  );
  return ['name', ...names, 'measure', 'value'].map((name, i) => ({ name, values: rows.map((row) => row[i] ?? null) }));
}
