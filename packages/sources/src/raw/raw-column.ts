import type { Column } from '@sluice/core/table';
import type { Texts } from './texts.ts';

/** What the cells of a column were where they were read: formats are sniffed in text only, numbers of JSON are numbers. */
export interface Origins {
  /** Cells of a csv, whose every value is text. */
  readonly csv: boolean;
  readonly strings: boolean;
  readonly numbers: boolean;
  readonly booleans: boolean;
}

/** Cells as texts by dictionary; −1 is missing. */
export interface TextCells {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly texts: Texts;
  readonly origins: Origins;
}

/** What the numbers of a typed column stand for as a stamp: UTC microseconds, wall time, or what their size shows. */
export type ClockOfCells = 'micros' | 'wall' | 'unknown';

/** Cells that came with a type. */
export interface TypedCells {
  readonly kind: 'typed';
  readonly column: Column;
  readonly clock?: ClockOfCells;
}

/** One column as read, before its type is settled. */
export type RawColumn = TextCells | TypedCells;

/** Where a stretch of rows came from. */
export interface RowPlace {
  readonly path: string;
  /** The index of its first row in the table. */
  readonly start: number;
  readonly rows: number;
  /** Numbers, from 1 and ascending, of the records that were dropped in reading. */
  readonly dropped: readonly number[];
}

/** Rows as read from one file, or from all files of a source. */
export interface RawTable {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, RawColumn>;
  readonly places: readonly RowPlace[];
}

export const csvOrigins: Origins = { csv: true, strings: false, numbers: false, booleans: false };

/** The file of a row of the table and its number there, from 1. */
export function placeOf(table: RawTable, row: number): { readonly file: string; readonly row: number } {
  const place = table.places.findLast((p) => p.start <= row);
  if (place === undefined) return { file: '', row: row + 1 };
  let number = row - place.start + 1;
  for (const dropped of place.dropped) {
    if (dropped > number) break;
    number++;
  }
  return { file: place.path, row: number };
}
