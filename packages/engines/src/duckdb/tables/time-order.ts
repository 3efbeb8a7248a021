import type { LoadedSource } from '@sluice/core/table';

/** `source field` of stamps no row lacks and none is earlier than that of a row before: the order of the rows is theirs. */
export function timeOrder(sources: readonly LoadedSource[]): ReadonlySet<string> {
  const ordered = sources.flatMap(({ id, fields }) =>
    Object.entries(fields).flatMap(([name, column]) =>
      (column.type === 'instant' || column.type === 'day') && isAscending(column.values) ? [`${id} ${name}`] : [],
    ),
  );
  return new Set(ordered);
}

/** False where a value is missing. */
function isAscending(values: Float64Array): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!(value >= last)) return false;
    last = value;
  }
  return true;
}
