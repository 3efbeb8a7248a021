import type { Column } from '@sluice/core/table';

/** The rows a plan node gives: full columns, and which rows of them are there. */
export interface RowSet {
  /** The source the rows are of. */
  readonly source: string;
  readonly length: number;
  /** 1: the row is there; null: all are. */
  readonly keep: Uint8Array | null;
  /** A column by its name in the plan; null where these rows have none of that name. Made when first asked for. */
  readonly column: (name: string) => Column | null;
}

/** The kept rows of both masks; either may be null. */
export function bothMasks(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
  if (!a || !b) return a ?? b;
  return a.map((keep, row) => keep & (b[row] ?? 0));
}

/** Columns made once, when first asked for. */
export function lazyColumns(make: (name: string) => Column | null): (name: string) => Column | null {
  const made = new Map<string, Column | null>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const column = make(name);
    made.set(name, column);
    return column;
  };
}
