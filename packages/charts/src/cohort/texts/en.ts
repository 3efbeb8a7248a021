import { counted } from '../../texts/en/grains.ts';

const SHORT: Readonly<Record<string, string>> = {
  second: 's',
  minute: 'min',
  hour: 'h',
  day: 'd',
  week: 'wk',
  month: 'mo',
  quarter: 'qtr',
  year: 'yr',
};

/** English words of cohorts. Numbers and dates arrive formatted. */
export const en = {
  kind: 'Cohort table',
  cohort: 'Cohort',
  entered: 'Entered',
  /** Over the columns: what each rate is. */
  head: (to: string) => `Cohort rate: reached ${to} within`,
  lag: (n: number, unit: string) => `${n} ${SHORT[unit] ?? unit}`,
  within: (n: number, unit: string) => counted(unit, n),
  reached: (n: string, of: string, to: string, within: string) => `${n} of ${of} reached ${to} within ${within}`,
  rate: (rate: string) => `Cohort rate ${rate}`,
  open: (n: string) => `${n} not there that long yet`,
  closedRate: (rate: string) => `${rate} of those who are`,
  ahead: 'Not that far yet',
  openMark: 'open',
  none: (subjects: string) => `No ${subjects} entered in this period.`,
  noneWhole: 'No cohort has had the whole time yet.',
  same: (rate: string, to: string, within: string) =>
    `Within ${within} of entering, ${rate} of each complete cohort reached ${to}.`,
  between: (low: string, lowAt: string, high: string, highAt: string, to: string, within: string) =>
    `Within ${within} of entering, between ${low} (${lowAt}) and ${high} (${highAt}) of each complete cohort reached ${to}.`,
  openCells: (n: number) => (n === 1 ? 'One value is not complete.' : `${n} values are not complete.`),
  noteOf: (subjects: string, from: string) => `of all ${subjects} that entered ${from} in the row's time`,
  noteOfGroups: (subjects: string, from: string) => `of all ${subjects} of the group that entered ${from}`,
  noteNotPeriod: 'not a rate of what happened in the period',
  noteHatched: 'hatched: some have not had that long yet',
  noteByDay: 'compared by calendar day',
  noteFewer: (n: number) => `${n} ${n === 1 ? 'column' : 'columns'} more in the table`,
  noteOlder: (n: number) => `${n} earlier rows in the table`,
  noteOthers: (n: number) => `${n} ${n === 1 ? 'row' : 'rows'} more in the table`,
};

export type CohortTexts = typeof en;
