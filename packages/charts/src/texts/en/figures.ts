import { bucketWord, counted } from './grains.ts';
import { plural } from './plural.ts';

type Subject = 'lead' | 'account' | 'deal' | 'entry';

const SUBJECTS: Readonly<Record<Subject, readonly [one: string, many: string]>> = {
  lead: ['lead', 'leads'],
  account: ['account', 'accounts'],
  deal: ['deal', 'deals'],
  entry: ['entry', 'entries'],
};

/** English words of the figures. Numbers and dates arrive formatted; `n` decides singular and plural. */
export const figures = {
  /** A sentence list. */
  join: (parts: readonly string[]) => parts.filter(Boolean).join(' '),
  separator: ' · ',
  subject: (subject: Subject, n = 2) => plural(n, ...SUBJECTS[subject]),
  /** "Lead: Count 4,986, Lost 19,332." */
  label: (name: string, rest: readonly string[]) => (rest.length === 0 ? `${name}.` : `${name}: ${rest.join(', ')}.`),
  total: 'Total',
  other: (groups: number) => `Other (${groups} ${plural(groups, 'group', 'groups')})`,
  noValue: 'No value',
  days: (days: string) => `${days} d`,
  hours: (hours: string) => `${hours} h`,
  minutes: (minutes: string) => `${minutes} min`,
  points: (points: string) => `${points} pt`,
  /** The same beside a mark, where there is little room. */
  shortPoints: (points: string) => `${points} pt`,
  estimated: (value: string) => `≈ ${value}`,
  previousPeriod: 'previous period',
  vsPrevious: 'vs previous period',
  noChange: 'no change',
  target: 'target',
  targetOf: (value: string) => `target ${value}`,
  targetAtMost: (value: string) => `target ≤ ${value}`,
  maturing: (count: string) => `${count} maturing`,
  biggestLeak: 'biggest leak',
  position: (k: number) => `${k} of the stages`,
  /** Buckets without a day; a year of null is not written. */
  dates: {
    year: (year: number) => String(year),
    quarter: (quarter: number, year: number | null) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
    fiscalYear: (year: number) => `FY${year}`,
    fiscalQuarter: (quarter: number, year: number | null) => (year === null ? `Q${quarter}` : `FY${year} Q${quarter}`),
  },

  funnel: {
    kind: 'Funnel chart',
    stage: 'Stage',
    count: 'Count',
    rateFirst: 'Of first stage',
    ratePrevious: 'Of stage before',
    closedRateFirst: 'Of first stage, closed windows',
    closedRatePrevious: 'Of stage before, closed windows',
    lost: 'Lost',
    maturing: 'Maturing',
    entered: 'Entered here',
    value: 'Value',
    medianDays: 'Median days',
    compareCount: 'Count, previous period',
    compareChange: 'Change, points',
    median: (days: string) => `median ${days}`,
    both: (closed: string, all: string) => `${closed} (${all})`,
    summary: (reached: string, entered: string, first: string, last: string, rate: string) =>
      `${reached} of ${entered} at ${first} reached ${last} (${rate}).`,
    rates: (closed: string, all: string) => `${closed} of closed windows, ${all} of all`,
    onlyStage: (count: string, stage: string) => `${count} at ${stage}.`,
    leak: (from: string, to: string) => `Most are lost between ${from} and ${to}.`,
    change: (direction: 'up' | 'down', points: string) =>
      `The rate ${direction === 'up' ? 'rose' : 'fell'} by ${points} from the previous period.`,
    sameRate: 'The rate is the same as in the previous period.',
    extremes: (best: string, bestRate: string, worst: string, worstRate: string) =>
      `${best} converts best (${bestRate}), ${worst} least (${worstRate}).`,
    none: (subjects: string) => `No ${subjects} in this period.`,
    noteOf: (subjects: string) => `Of ${subjects} entering the funnel`,
    noteActivity: (subjects: string) => `Each of the ${subjects} once per stage, by its date there`,
    noteCounts: 'Counts as given in the file',
    windowOf: (n: number, unit: string) => `${n}-${unit}`,
    noteWindow: (window: string) => `${window} window`,
    noteNoWindow: 'no window',
    noteHatched: 'hatched: window still open',
    noteRates: 'rates: closed windows first, all in brackets',
    noteOutline: 'outline: previous period',
    noteNever: (count: string) => `never entered: ${count}`,
    noteByDay: 'by day',
    noteMoreThanBefore: 'a later stage is larger than an earlier one',
    fromFirst: (rate: string) => `${rate} of the first stage`,
  },

  kpi: {
    summary: (label: string, value: string) => `${label}: ${value}.`,
    changed: (direction: 'up' | 'down', change: string) =>
      `${direction === 'up' ? 'Up' : 'Down'} ${change} on the previous period.`,
    same: 'No change on the previous period.',
    target: (status: string, target: string) => `${status}, ${target}.`,
    period: 'Period',
    value: 'Value',
    previous: 'Previous period',
    closed: (name: string) => `${name}, closed windows`,
    change: 'Change',
    target_: 'Target',
    status: 'Status',
  },

  trend: {
    kind: 'Line chart',
    period: 'Period',
    buckets: counted,
    between: (low: string, high: string, buckets: string) => `Between ${low} and ${high} over ${buckets}`,
    always: (value: string, buckets: string) => `${value} in each of ${buckets}`,
    last: (value: string, grain: string | undefined) => `${value} in the last full ${bucketWord(grain)}`,
    lastOf: (label: string, last: string) => `${label}: ${last}`,
    changed: (direction: 'up' | 'down', change: string) => `${direction} ${change} from first to last`,
    extremes: (best: string, high: string, worst: string, low: string, grain: string | undefined) =>
      `In the last full ${bucketWord(grain)} ${best} is highest (${high}), ${worst} lowest (${low}).`,
    none: 'No values in this period.',
    open: 'still open',
    cut: 'only partly in the period',
    notShown: (groups: number) => `${groups} more ${plural(groups, 'group is', 'groups are')} not drawn.`,
    noteEntries: 'A lead counts once in each period it entered in, so periods need not add up to the total.',
    sentence: (clauses: readonly string[]) => `${clauses.filter(Boolean).join('; ')}.`,
  },

  table: {
    extremes: (measure: string, top: string, high: string, bottom: string, low: string) =>
      `${measure}: ${top} is highest (${high}), ${bottom} lowest (${low}).`,
    single: (measure: string, group: string, value: string) => `${measure}: ${group} ${value}.`,
    apart: (measure: string) => `${measure}: one value may be in several rows, so they do not add up to the total.`,
    none: 'No rows in this period.',
  },
};
