import type { Table } from '@sluice/core/table';
import type { Drawing } from '../figure/drawing.ts';
import type { Breakdown, Cell, FigureCommon, FigureOptions, Selection } from '../figure/figure.ts';
import type { AttributionTexts } from './texts/en.ts';

export interface AttributionOptions extends FigureOptions {
  readonly words: AttributionTexts;
  /** The dimension that gets the credit. */
  readonly by: Breakdown;
  /** The answer about common paths; absent: none are shown. */
  readonly paths?: Table;
  /** The paths were asked for, and there is no answer. */
  readonly lacksPaths?: boolean;
}

/** What one model gives to a group; the numbers of the answer by name. */
export interface ModelCredit {
  readonly model: string;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Conversions; null where the model is not defined. */
  readonly credit: number | null;
}

export interface CreditRow {
  readonly key: string;
  readonly label: string;
  /** `sum`: all groups together. */
  readonly kind: 'group' | 'unattributed' | 'sum';
  /** In the order of the models. */
  readonly credits: readonly ModelCredit[];
  readonly select?: Selection;
}

/** A path and how many went it; null is all that are too rare to show. */
export interface PathRow {
  readonly text: string | null;
  readonly leads: number;
  readonly conversions: number;
}

export interface AttributionFigure extends FigureCommon {
  readonly kind: 'attribution';
  readonly drawing: Drawing;
  readonly models: readonly string[];
  readonly rows: readonly CreditRow[];
  readonly paths: readonly PathRow[];
  readonly note: string;
}
