import { textWidth } from '../format/text-width.ts';
import { clampWidth } from '../scale/linear.ts';
import type { CohortOptions } from './model.ts';
import type { CohortModel } from './read-cohort.ts';

const SIZE = 12;
const GAP = 12;
const MOST_ROWS = 26;
export const ROW = 28;
/** Room of the two lines over the rows. */
export const HEAD = 44;

/** Where everything stands, in pixels; what does not fit is in the table alone. */
export interface CohortLayout {
  readonly width: number;
  readonly height: number;
  readonly labelRoom: number;
  /** Where the counts of who entered end. */
  readonly enteredEnd: number;
  readonly left: number;
  readonly cell: number;
  /** Indexes of the lags and rows shown. */
  readonly lags: readonly number[];
  readonly rows: readonly number[];
}

export function cohortLayout({ lags, rows }: CohortModel, options: CohortOptions): CohortLayout {
  const { formats, words } = options;
  const width = clampWidth(options.width);
  const shown = rows.map((_, i) => i).slice(...(options.by ? [0, MOST_ROWS] : [-MOST_ROWS]));
  const widest = (texts: readonly string[]) => texts.reduce((most, each) => Math.max(most, textWidth(each, SIZE)), 0);
  const head = options.by?.label ?? words.cohort;
  const labelRoom = Math.min(widest([head, ...rows.map(({ label }) => label)]), width * (width < 300 ? 0.36 : 0.3));
  const counts = [words.entered, ...rows.map(({ entered }) => formats.shortCount(entered))];
  const enteredEnd = labelRoom + GAP + widest(counts);
  const left = enteredEnd + GAP;
  const least = Math.max(
    38,
    widest([formats.short(0.888, 'ratio'), ...lags.map(({ n, unit }) => words.lag(n, unit))]) + 6,
  );
  const fitting = Math.max(1, Math.min(lags.length, Math.floor((width - left) / least)));
  const cell = Math.min(120, (width - left) / fitting);
  return {
    width,
    height: cohortHeight(shown.length),
    labelRoom,
    enteredEnd,
    left,
    cell,
    lags: spread(Math.max(fitting, lastTold(lags.length, rows) + 1), fitting),
    rows: shown,
  };
}

/** Height of the drawing of so many rows. */
export function cohortHeight(rows: number): number {
  return HEAD + rows * ROW;
}

/** The last lag that half of the rows and more have a rate for, as not all can be shown. */
function lastTold(length: number, rows: CohortModel['rows']): number {
  const told = (k: number) => rows.filter(({ cells }) => /whole|open/.test(cells[k]?.state ?? '')).length;
  const indexes = Array.from({ length }, (_, k) => k);
  return indexes.findLast((k) => told(k) * 2 >= rows.length) ?? length - 1;
}

/** So many of the indexes, the first and the last among them, and more of the early ones: of those most cohorts are complete. */
function spread(length: number, most: number): number[] {
  const chosen: number[] = [];
  for (let i = 0; i < most; i++) {
    const wanted = most === 1 ? length - 1 : Math.round((length - 1) * (i / (most - 1)) ** 1.5);
    chosen.push(Math.max(wanted, (chosen.at(-1) ?? -1) + 1));
  }
  return chosen;
}
