import { textWidth } from '../format/text-width.ts';
import { clampWidth } from '../scale/linear.ts';
import { creditText } from './credit-text.ts';
import type { AttributionOptions } from './model.ts';
import type { AttributionModelData } from './read-attribution.ts';

const SIZE = 12;
const GAP = 16;
/** Below this names of groups take more of the width, and columns stand closer. */
const NARROW = 360;
const LEAST_BAR = 40;
const MOST_PATHS = 6;
const MOST_PATHS_WIDTH = 480;
export const ROW = 24;
/** Room of the two lines over the rows. */
export const HEAD = 44;
/** Room between the rows and the paths, their heading included. */
const PATHS_HEAD = 44;

/** Where everything stands, in pixels; models that do not fit are in the table alone. */
export interface AttributionLayout {
  readonly width: number;
  readonly height: number;
  readonly labelRoom: number;
  readonly left: number;
  readonly column: number;
  /** Room of a number after its bar. */
  readonly numberRoom: number;
  readonly barRoom: number;
  /** How many of the models stand side by side. */
  readonly models: number;
  /** Indexes of the paths shown, and where their heading stands. */
  readonly paths: readonly number[];
  readonly pathsAt: number;
  /** Where the columns of numbers beside the paths end, and where their room begins. */
  readonly convertedEnd: number;
  readonly leadsEnd: number;
  readonly pathRoom: number;
}

export function attributionLayout(data: AttributionModelData, options: AttributionOptions): AttributionLayout {
  const { formats, words } = options;
  const width = clampWidth(options.width);
  const isNarrow = width < NARROW;
  const widest = (texts: readonly string[]) => texts.reduce((most, each) => Math.max(most, textWidth(each, SIZE)), 0);
  const labelRoom = Math.min(
    widest([options.by.label, ...data.rows.map(({ label }) => label)]),
    isNarrow ? Math.max(width * 0.42, 100) : width * 0.32,
  );
  const gap = isNarrow ? 8 : GAP;
  const left = labelRoom + gap;
  const shown = creditText(data, formats);
  const numbers = data.rows.flatMap((row) => row.credits.map((_, m) => shown(row, m)));
  const numberRoom = widest(numbers) + 8;
  const least = Math.max(LEAST_BAR + numberRoom, widest(data.models.map(words.model))) + GAP;
  const models = Math.max(1, Math.min(data.models.length, Math.floor((width - left + GAP) / least)));
  const column = Math.min(280, (width - left + GAP) / models);
  const paths = data.paths.flatMap(({ text }, i) => (text === null ? [] : [i])).slice(0, MOST_PATHS);
  const pathsAt = HEAD + data.rows.length * ROW + 28;
  const convertedEnd = Math.min(width, MOST_PATHS_WIDTH);
  const convertedRoom = widest([
    words.measures.conversions,
    ...data.paths.map((each) => formats.count(each.conversions)),
  ]);
  const leadsRoom = widest([words.pathOf, ...data.paths.map((each) => formats.count(each.leads))]);
  const leadsEnd = convertedEnd - convertedRoom - gap;
  return {
    width,
    height: attributionHeight(data.rows.length, paths.length),
    labelRoom,
    left,
    column,
    numberRoom,
    barRoom: column - GAP - numberRoom,
    models,
    paths,
    pathsAt,
    convertedEnd,
    leadsEnd,
    pathRoom: leadsEnd - leadsRoom - gap,
  };
}

/** Height of the drawing of so many rows and paths. */
export function attributionHeight(rows: number, paths: number): number {
  return HEAD + rows * ROW + (paths > 0 ? PATHS_HEAD + paths * ROW : 0);
}
