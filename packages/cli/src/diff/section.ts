import type { TextColumn } from '../format/text-table.ts';

/** A table of a comparison, its numbers and words as they are shown. */
export interface Section {
  readonly title: string;
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** What of a comparison is shown: what stays too, and whether single leads are named. */
export interface Shown {
  readonly all: boolean;
  readonly names: boolean;
}
