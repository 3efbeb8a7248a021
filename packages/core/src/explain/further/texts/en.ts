import { gridEn } from './grid-en.ts';
/** English words of what scores, grids and cohorts mean. Names and numbers arrive as they are. */
export const furtherEn = {
  grids: gridEn,
  list: (names: readonly string[]) => names.join(', '),
  points: (who: string) => `Points of the ${who}, each the sum of its groups.`,
  steps: (start: string) => `Steps up and down a ladder that starts at ${start}.`,
  group: (label: string, rules: number, least: string | null, most: string | null) =>
    `${label}: ${rules === 1 ? '1 rule' : `${rules} rules`}${least === null ? '' : `, at least ${least}`}${most === null ? '' : `, at most ${most}`}.`,
  range: (least: string, most: string) => `The sum is kept between ${least} and ${most}.`,
  grades: (grades: string) => `Grades: ${grades}.`,
  gradeFrom: (name: string, least: string) => `${name} from ${least}`,
  fades: 'Points of older rows fade as their rules say.',
  scoredAt: 'Rows up to the end of the period count; in a running period, up to as-of.',
  allSteps: 'The steps of points are those of all, whatever is filtered.',
  everybody: (who: string) => `all ${who} with a row or a record`,
  basis: 'As it stands at one moment: the end of the period, or as-of before that.',
  grid: (rows: string, columns: string) => `${rows} by ${columns}: each cell is a grade of the one and of the other.`,
  route: (label: string, cells: string) => `${label}: ${cells}.`,
  outside: 'Who is below the lowest cut of either is in no cell, and counted beside them.',
  cohort: (who: string, from: string, to: string) =>
    `Each cell is the share of the ${who} that entered ${from} together and had reached ${to} by so long after, the last moment included.`,
  cumulative: 'The columns are cumulative: who is in one is in all later ones.',
  openCell: (who: string) =>
    `A hatched cell still has ${who} that entered less long ago than that; they are in its denominator.`,
  notPeriod: 'It is no ratio of what happened in the period.',
  entered: (who: string, from: string) => `all ${who} that entered ${from} in the row's time`,
  lag: (from: string) => `the time at the head of the column, from ${from} on`,
};

/** Words of what scores, grids and cohorts mean, in one language. */
export type FurtherTexts = typeof furtherEn;
