import type { Drawing } from '../figure/drawing.ts';
import type { FigureCommon, FigureOptions } from '../figure/figure.ts';
import type { ScoreTexts } from './texts/en.ts';

export interface ScoreOptions extends FigureOptions {
  readonly words: ScoreTexts;
  readonly subject?: 'lead' | 'account';
  /** Height of the drawing in pixels, where its row leaves more than `SCORE_HEIGHT`. */
  readonly height?: number;
  /** Thresholds from the file, from the best down. */
  readonly grades: readonly { readonly name: string; readonly least: number }[];
}

/** How many have so many points: from inclusive, to exclusive, but for the last. */
export interface ScoreStepBar {
  readonly from: number;
  readonly to: number;
  readonly grade: string | null;
  /** null: not defined. */
  readonly count: number | null;
}

export interface ScoreFigure extends FigureCommon {
  readonly kind: 'score';
  readonly drawing: Drawing;
  readonly steps: readonly ScoreStepBar[];
  readonly note: string;
}
