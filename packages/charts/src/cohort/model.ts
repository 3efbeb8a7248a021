import type { Drawing } from '../figure/drawing.ts';
import type { Breakdown, FigureCommon, FigureOptions, Selection } from '../figure/figure.ts';
import type { CohortTexts } from './texts/en.ts';

export interface CohortOptions extends FigureOptions {
  readonly words: CohortTexts;
  /** Labels of the stage of entry and of the stage to reach. */
  readonly from: string;
  readonly to: string;
  readonly subject?: 'lead' | 'account' | 'deal' | 'entry';
  /** The dimension of the rows; absent: they are buckets of time. */
  readonly by?: Breakdown;
}

/** Those who entered together. */
export interface CohortRow {
  readonly key: string;
  readonly label: string;
  readonly entered: number | null;
  readonly cells: readonly CohortCell[];
  readonly select?: Selection;
}

/**
 * What of a cohort had reached the stage after a lag. `open`: not all have had that long yet (rule F12); `ahead`: nobody
 * has, nor the lag before; `none`: there is no rate, for `reason`.
 */
export interface CohortCell {
  readonly state: 'whole' | 'open' | 'ahead' | 'none';
  readonly reached: number | null;
  readonly rate: number | null;
  readonly maturing: number;
  readonly closedRate: number | null;
  readonly reason: string;
}

/** A lag as text (`30 days`) and taken apart. */
export interface Lag {
  readonly text: string;
  readonly n: number;
  readonly unit: string;
}

export interface CohortFigure extends FigureCommon {
  readonly kind: 'cohort';
  readonly drawing: Drawing;
  readonly lags: readonly Lag[];
  readonly rows: readonly CohortRow[];
  readonly note: string;
}
