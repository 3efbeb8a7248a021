import type { Condition } from '../catalog/index.ts';
import { matchesKeys } from '../condition/matches-keys.ts';
import { createTable, type Table, type TableColumn, type Value } from '../table/index.ts';

/** A table of counts as it is stored: dimensions first, then what tells its rows apart, then `count` and what stands beside it. */
type Counts = Pick<Table, 'length' | 'columns' | 'info'>;

/** What is added up of one group: by what tells its rows apart, each column of counts. */
interface Group {
  readonly keys: readonly Value[];
  readonly sums: Map<string, readonly number[]>;
}

/**
 * Counts added up over all dimensions but `by`, of the rows that meet a condition over dimensions. Each row that is stored
 * of any group stands in every group, with 0 where it has none; those without a key in their first column, such as leads
 * in no cell, only where there are some, as are all where they are only what was `found`. Money is not added up: parts of
 * few leads are withheld, and the rest would tell them.
 */
export function rolledUp(
  stored: Counts,
  by: readonly string[],
  where: Condition | null,
  { found = false }: { readonly found?: boolean } = {},
): Table {
  const rest = stored.columns.filter(({ role }) => role !== 'dimension' && role !== 'measure');
  const kinds = new Map<string, readonly Value[]>();
  for (let row = 0; row < stored.length; row++) {
    const values = rest.map((column) => column.values[row] ?? null);
    kinds.set(JSON.stringify(values), values);
  }
  const rows = groupsOf(stored, rest, by, where).flatMap(({ keys, sums }) =>
    [...kinds].sort(outsideLast).flatMap(([kind, values]) => {
      const own = sums.get(kind) ?? null;
      return own || (values[0] !== null && !found) ? [{ keys, values, sums: own }] : [];
    }),
  );
  const dimensions = by.map(
    (name, d): TableColumn => ({
      name,
      role: 'dimension',
      unit: null,
      values: rows.map(({ keys }) => keys[d] ?? null),
    }),
  );
  const others = rest.map((column, i) => ({ ...column, values: rows.map(({ values }) => values[i] ?? null) }));
  const totals = measuresOf(
    stored,
    rows.map(({ sums }) => sums),
  );
  return createTable(rows.length, [...dimensions, ...others, ...totals], stored.info);
}

function groupsOf(
  stored: Counts,
  rest: readonly TableColumn[],
  by: readonly string[],
  where: Condition | null,
): readonly Group[] {
  const named = (name: string) => stored.columns.find((column) => column.name === name)?.values ?? [];
  const added = stored.columns.filter(isCount);
  const counts = named('count');
  const groups = new Map<string, Group>();
  for (let row = 0; row < stored.length; row++) {
    const isIn = where === null || matchesKeys(where, (name) => text(named(name)[row]));
    if (!isIn || Number(counts[row] ?? 0) === 0) continue;
    const kind = JSON.stringify(rest.map((column) => column.values[row] ?? null));
    const keys = by.map((name) => named(name)[row] ?? null);
    const group = groups.get(JSON.stringify(keys)) ?? { keys, sums: new Map() };
    groups.set(JSON.stringify(keys), group);
    const before = group.sums.get(kind);
    const sums = added.map(({ values }, i) => (before?.[i] ?? 0) + Number(values[row] ?? 0));
    group.sums.set(kind, sums);
  }
  if (groups.size === 0) return [{ keys: by.map(() => null), sums: new Map() }];
  return [...groups.values()].sort(byKeys);
}

const isCount = ({ role, unit }: TableColumn) => role === 'measure' && unit === 'count';

/** The measures of rows by their sums of counts; null: a row of nobody. */
function measuresOf({ columns }: Counts, rows: readonly (readonly number[] | null)[]): TableColumn[] {
  const added = columns.filter(isCount);
  const lacking = rows.flatMap((sums, row) => (sums ? [[row, needsEngine] as const] : []));
  return columns.flatMap(({ notes: _, ...column }): TableColumn[] => {
    if (column.role !== 'measure') return [];
    const place = added.findIndex(({ name }) => name === column.name);
    if (place >= 0) return [{ ...column, values: rows.map((sums) => sums?.[place] ?? 0) }];
    return [{ ...column, values: rows.map((sums) => (sums ? null : '0')), notes: Object.fromEntries(lacking) }];
  });
}

const needsEngine = { kind: 'undefined', reason: 'needs-an-engine' } as const;

const text = (value: Value | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function outsideLast([, a]: readonly [string, readonly Value[]], [, b]: readonly [string, readonly Value[]]): number {
  return Number(a[0] === null) - Number(b[0] === null);
}

/** Groups in the order of their texts, those without a value last. */
export function byKeys(a: { readonly keys: readonly Value[] }, b: { readonly keys: readonly Value[] }): number {
  for (const [d, key] of a.keys.entries()) {
    const [x, y] = [text(key), text(b.keys[d])];
    if (x !== y) return x === null ? 1 : y === null ? -1 : x < y ? -1 : 1;
  }
  return 0;
}
