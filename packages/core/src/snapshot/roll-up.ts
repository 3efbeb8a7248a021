import type { Condition } from '../catalog/index.ts';
import { matchesKeys } from '../condition/matches-keys.ts';
import { createTable, type Table, type TableColumn, type Value } from '../table/index.ts';

/** A table of counts as it is stored: dimensions first, then what tells its rows apart, then `count`. */
type Counts = Pick<Table, 'length' | 'columns' | 'info'>;

/**
 * Counts added up over all dimensions but `by`, of the rows that meet a condition over dimensions. Each row that is stored
 * of any group stands in every group, with 0 where it has none; those without a key in their first column, such as leads
 * in no cell, only where there are some.
 */
export function rolledUp(stored: Counts, by: readonly string[], where: Condition | null): Table {
  const named = (name: string) => stored.columns.find((column) => column.name === name)?.values ?? [];
  const rest = stored.columns.filter(({ role }) => role !== 'dimension' && role !== 'measure');
  const counts = named('count');
  const kinds = new Map<string, readonly Value[]>();
  const groups = new Map<string, { readonly keys: readonly Value[]; readonly sums: Map<string, number> }>();
  for (let row = 0; row < stored.length; row++) {
    const values = rest.map((column) => column.values[row] ?? null);
    const kind = JSON.stringify(values);
    kinds.set(kind, values);
    const count = Number(counts[row] ?? 0);
    const isIn = where === null || matchesKeys(where, (name) => text(named(name)[row]));
    if (!isIn || count === 0) continue;
    const keys = by.map((name) => named(name)[row] ?? null);
    const group = groups.get(JSON.stringify(keys)) ?? { keys, sums: new Map<string, number>() };
    groups.set(JSON.stringify(keys), group);
    group.sums.set(kind, (group.sums.get(kind) ?? 0) + count);
  }
  if (groups.size === 0) groups.set('', { keys: by.map(() => null), sums: new Map() });
  const rows = [...groups.values()].sort(byKeys).flatMap(({ keys, sums }) =>
    [...kinds].sort(outsideLast).flatMap(([kind, values]) => {
      const count = sums.get(kind) ?? 0;
      return count > 0 || values[0] !== null ? [{ keys, values, count }] : [];
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
  const measure = { name: 'count', role: 'measure', unit: 'count', values: rows.map(({ count }) => count) } as const;
  return createTable(rows.length, [...dimensions, ...others, measure], stored.info);
}

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
