import type { CellNote, Value } from '@sluice/core/table';
import type { Formats } from '../format/formats.ts';
import type { Texts } from '../texts/texts.ts';
import type { DataTable } from './data-table.ts';

/** What every figure is told. `width` is the content width in CSS pixels; 280 to 1,600 is designed, others are clamped. */
export interface FigureOptions {
  readonly width: number;
  readonly formats: Formats;
  readonly texts: Texts;
}

/** A place a keyboard can stand on and a pointer can hover: one sentence and its box in pixels. */
export interface Mark {
  readonly id: string;
  /** One sentence with exact numbers, for the screen reader. */
  readonly label: string;
  /** The same as short lines for the hover card; the first names the mark. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** ↑↓ moves between series, ←→ between indexes; both from 0. */
  readonly series: number;
  readonly index: number;
  /** What a click filters the dashboard by; absent where there is nothing to filter. */
  readonly select?: Selection;
}

/** `value` null is the group without a value. */
export interface Selection {
  readonly dimension: string;
  readonly value: string | null;
}

/** What all figures have in common. */
export interface FigureCommon {
  /** What, extremes, change: one or two sentences, deterministic. */
  readonly summary: string;
  readonly marks: readonly Mark[];
  /** The same numbers as a plain table, exact. */
  readonly data: DataTable;
  /** No rows, or nothing but zeros where zeros say nothing. */
  readonly empty: boolean;
}

/** A value with its note, as the figures read it. */
export interface Cell {
  readonly value: Value;
  readonly note: CellNote | null;
}

/** A dimension a figure is broken down by. */
export interface Breakdown {
  /** The dimension's column name. */
  readonly name: string;
  readonly label: string;
  /** Value → label (e.g. channel ids); a value without one is shown as it is. */
  readonly labels?: Readonly<Record<string, string>>;
  /** How the group without a value is called; the locale's word by default. */
  readonly missing?: string;
  /** Groups shown before *Other*; 8 by default and at most. */
  readonly limit?: number;
  /** Values in the order of their colours, so that a group keeps its colour across widgets and filters. */
  readonly order?: readonly (string | null)[] | undefined;
}
