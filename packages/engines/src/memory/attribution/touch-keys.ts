import type { Column } from '@sluice/core/table';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';

/** The values of touches by dimension: combinations that occur, and by part and row which of them (−1: left out). */
export interface TouchKeys {
  readonly keys: readonly (readonly (string | null)[])[];
  readonly ofRow: readonly Int32Array[];
}

interface Texts {
  readonly dictionary: readonly string[];
  /** null: these rows do not carry it. */
  readonly codes: Int32Array | null;
}

/** Numbers the combinations of columns on the rows of each part; rows with an excluded value are no touches. */
export function touchKeys(
  parts: readonly RowSet[],
  columns: readonly string[],
  exclude: { readonly column: string; readonly values: readonly string[] } | null,
): TouchKeys {
  const known = new Map<string, number>();
  const keys: (string | null)[][] = [];
  const number = (values: (string | null)[]): number => {
    const text = JSON.stringify(values);
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, keys.length);
    return keys.push(values) - 1;
  };
  const ofRow = parts.map((rows) => {
    const read = columns.map((name) => textsOf(rows.column(name)));
    const left = exclude && textsOf(rows.column(exclude.column));
    const isLeft = left && Uint8Array.from(left.dictionary, (text) => (exclude?.values.includes(text) ? 1 : 0));
    const combos = new Map<number, number>();
    return Int32Array.from({ length: rows.length }, (_, row) => {
      if (left?.codes && isLeft?.[left.codes[row] ?? -1] === 1) return -1;
      let combo = 0;
      for (const { dictionary, codes } of read) combo = combo * (dictionary.length + 1) + (codes?.[row] ?? -1) + 1;
      const found = combos.get(combo);
      if (found !== undefined) return found;
      const key = number(read.map(({ dictionary, codes }) => dictionary[codes?.[row] ?? -1] ?? null));
      combos.set(combo, key);
      return key;
    });
  });
  return { keys, ofRow };
}

function textsOf(column: Column | null): Texts {
  return column ? toTextColumn(column) : { dictionary: [], codes: null };
}

/** By part and row whether a column says `direct`. */
export function directRows(parts: readonly RowSet[], column: string): Uint8Array[] {
  return parts.map((rows) => {
    const { dictionary, codes } = textsOf(rows.column(column));
    const direct = dictionary.indexOf('direct');
    return codes && direct >= 0 ? Uint8Array.from(codes, (code) => (code === direct ? 1 : 0)) : new Uint8Array(rows.length);
  });
}
