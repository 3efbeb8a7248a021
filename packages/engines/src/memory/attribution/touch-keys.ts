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
    const combos = knownCombos(read);
    const ofRows = new Int32Array(rows.length);
    for (let row = 0; row < ofRows.length; row++) {
      let key = -1;
      if (!(left?.codes && isLeft?.[left.codes[row] as number] === 1)) {
        const combo = comboOf(read, row);
        key = combos.get(combo) ?? -1;
        if (key < 0) {
          key = number(read.map(({ dictionary, codes }) => dictionary[codes?.[row] ?? -1] ?? null));
          combos.set(combo, key);
        }
      }
      ofRows[row] = key;
    }
    return ofRows;
  });
  return { keys, ofRow };
}

/** The place of a row's combination among all there could be. */
function comboOf(read: readonly Texts[], row: number): number {
  let combo = 0;
  for (let i = 0; i < read.length; i++) {
    const { dictionary, codes } = read[i] as Texts;
    combo = combo * (dictionary.length + 1) + (codes === null ? 0 : (codes[row] as number) + 1);
  }
  return combo;
}

const fewCombos = 1 << 20;

/** Keys by combination: an array where there could not be many. */
function knownCombos(read: readonly Texts[]): {
  get(combo: number): number | undefined;
  set(combo: number, key: number): unknown;
} {
  const all = read.reduce((product, { dictionary }) => product * (dictionary.length + 1), 1);
  if (all > fewCombos) return new Map<number, number>();
  const keys = new Int32Array(all).fill(-1);
  return {
    get: (combo) => keys[combo],
    set: (combo, key) => {
      keys[combo] = key;
    },
  };
}

function textsOf(column: Column | null): Texts {
  return column ? toTextColumn(column) : { dictionary: [], codes: null };
}

/** By part and row whether a column says `direct`. */
export function directRows(parts: readonly RowSet[], column: string): Uint8Array[] {
  return parts.map((rows) => {
    const { dictionary, codes } = textsOf(rows.column(column));
    const direct = dictionary.indexOf('direct');
    return codes && direct >= 0
      ? Uint8Array.from(codes, (code) => (code === direct ? 1 : 0))
      : new Uint8Array(rows.length);
  });
}
