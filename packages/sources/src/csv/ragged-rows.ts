import type { FileContent } from '../raw/file-reading.ts';

/** Records that do not have the header's shape, by their number from 1. */
export interface RaggedRows {
  /** How many cells the header has. */
  readonly names: number;
  readonly long: number[];
  readonly short: number[];
  readonly unclosed: number[];
  readonly stray: number[];
  blank: number;
}

/** Counts them all, and reports each kind once with its first record. */
export function reportRagged(ragged: RaggedRows, { notes, path }: FileContent): void {
  const { long, short, unclosed, stray, blank, names } = ragged;
  const source = notes.source.id;
  notes.drop('blank-line', blank);
  notes.drop('ragged-row', long.length);
  notes.drop('unclosed-quote', unclosed.length);
  if (long[0] !== undefined)
    notes.report('ragged-row', { source, path, count: long.length, row: long[0], cells: names });
  if (unclosed[0] !== undefined) {
    notes.report('unclosed-cell', { source, path, count: unclosed.length, row: unclosed[0] });
  }
  if (short[0] !== undefined) {
    notes.report('short-row', { source, path, count: short.length, row: short[0], cells: names });
    notes.find('short-row', short.length, `${path}: row ${short[0]} is the first with cells missing at its end`);
  }
  if (stray[0] !== undefined) {
    notes.find('stray-quote', stray.length, `${path}: row ${stray[0]} is the first with text behind a closing quote`);
  }
}
