import type { ColumnRole } from './column-names.table.ts';
import type { ColumnProfile, FileProfile } from './guess/file-profile.ts';
import { yamlText } from './yaml-text.ts';

/** The first column of a role, of one of the types where any are given. */
export function columnOf(
  { columns }: FileProfile,
  roles: readonly ColumnRole[],
  ...types: readonly ColumnProfile['column']['type'][]
): ColumnProfile | undefined {
  for (const role of roles) {
    const found = columns.find((c) => c.role === role && (types.length === 0 || types.includes(c.column.type)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Columns of dates or times, those that are filled most first. */
export function dateColumns({ columns }: FileProfile): ColumnProfile[] {
  return columns.filter(isDate).sort((a, b) => b.filled - a.filled);
}

export function isDate({ column, filled }: ColumnProfile): boolean {
  return (column.type === 'day' || column.type === 'instant') && filled > 0;
}

const NOT_COUNTED: readonly (ColumnRole | undefined)[] = ['deal', 'lead', 'cost', 'amount'];

/** Numbers, those with the largest sum first; identifiers and money are left out. */
export function numberColumns({ columns }: FileProfile): ColumnProfile[] {
  return columns
    .filter(
      ({ column, name, role }) => column.type === 'number' && !/(^|_|\s)id$/i.test(name) && !NOT_COUNTED.includes(role),
    )
    .sort((a, b) => sumOf(b) - sumOf(a));
}

export function sumOf({ column }: ColumnProfile): number {
  if (column.type !== 'number') return 0;
  return column.values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}

/** `key: column` lines for the columns that are there. */
export function keyLines(keys: Readonly<Record<string, ColumnProfile | undefined>>): string[] {
  return Object.entries(keys).flatMap(([key, column]) =>
    column === undefined ? [] : [`${key}: ${yamlText(column.name)}`],
  );
}

/** The texts of a column with how often they stand, the most frequent first. */
export function frequencies({ column }: ColumnProfile): { text: string; count: number }[] {
  if (column.type !== 'text') return [];
  const counts = new Float64Array(column.dictionary.length);
  for (const code of column.codes) if (code >= 0) counts[code] = (counts[code] as number) + 1;
  return column.dictionary
    .map((text, entry) => ({ text, count: counts[entry] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
