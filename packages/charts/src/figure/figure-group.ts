import type { ColorToken } from './drawing.ts';
import type { Selection } from './figure.ts';

/** A group of the breakdown; `values` are its keys, several for *Other*. */
export interface FigureGroup {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (string | null)[];
  readonly token: ColorToken;
  /** Absent for *Other*. */
  readonly select?: Selection;
}
