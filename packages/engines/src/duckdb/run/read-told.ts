import type { ResultColumn } from '@sluice/sql';
import type { ReadColumns } from '../database/read-columns.ts';

/** Keys that are not as they were taken for: they have to be put in order before anything is answered. */
export class OddKeys extends Error {}

/** What a group's statement told beside its cells, and the rows of these. */
export interface Told {
  /** null: the census has to ask. */
  readonly neverEntered: number | null;
  readonly read: ReadColumns;
}

/** Throws `OddKeys` where keys that were taken for normal are not. */
export function readTold(results: readonly ResultColumn[], read: ReadColumns): Told {
  const told = results.flatMap((result) => (result.kind === 'told' ? [result.what] : []));
  const from = read.columns.length - told.length;
  const valuesOf = (what: (typeof told)[number]): readonly unknown[] | undefined =>
    told.includes(what) ? read.columns[from + told.indexOf(what)] : undefined;
  const [entered, never] = [valuesOf('entered'), valuesOf('never_entered')];
  if (entered === undefined || never === undefined) return { neverEntered: null, read };
  if (valuesOf('odd_keys')?.includes(true)) throw new OddKeys('some keys are not normal');
  const isCell = entered.map((count) => Number(count) > 0);
  const columns = read.columns.map((column) => column.filter((_, row) => isCell[row]));
  return {
    neverEntered: never.reduce<number>((sum, count) => sum + Number(count), 0),
    read: { length: isCell.filter(Boolean).length, columns },
  };
}
