import { toCsv } from '@sluice/charts';
import type { TableColumn, Value } from '@sluice/core/table';
import type { Answered } from '../project/ask.ts';

/**
 * Answers as CSV. One funnel is its table; metrics alone are one table with a column each; a mixture is one value a row
 * (`name`, the dimensions, `period`, `stage`, `measure`, `value`).
 */
export function toQueryCsv(answers: readonly Answered[]): string {
  const [first] = answers;
  if (first && answers.length === 1) return csvOf(first.table.columns);
  const wide = answers.every((one) => one.kind === 'metric') ? sideBySide(answers) : null;
  return csvOf(wide ?? longForm(answers));
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

/** The metrics beside one another, or null where their rows are of different groups. */
function sideBySide(answers: readonly Answered[]): NamedValues[] | null {
  const [first] = answers;
  if (!first) return null;
  const keys = first.table.columns.filter(isKey);
  const same = answers.every(({ table }) => sameKeys(table.columns.filter(isKey), keys));
  return same ? [...keys, ...answers.flatMap(({ table }) => table.columns.filter((c) => !isKey(c)))] : null;
}

function sameKeys(a: readonly TableColumn[], b: readonly TableColumn[]): boolean {
  const text = (columns: readonly TableColumn[]) => JSON.stringify(columns.map(({ name, values }) => [name, values]));
  return text(a) === text(b);
}

function isKey({ role }: TableColumn): boolean {
  return role === 'dimension' || role === 'period';
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
