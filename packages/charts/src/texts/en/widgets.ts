import type { UndefinedReason } from '@sluice/core/table';
import { bucketWord, counted } from './grains.ts';

const UNDEFINED: Readonly<Record<UndefinedReason, string>> = {
  'division-by-zero': 'Not defined: the denominator is 0.',
  'no-rows': 'Not defined: there are no rows.',
  'not-split-by-this-dimension': 'Not defined: this number cannot be split by this dimension.',
  'grain-finer-than-data': 'Not defined: the data is counted in longer periods.',
  'no-times-in-counts': 'Not defined: counted data has no times.',
  'needs-an-engine': 'Not defined here: this needs an engine.',
  'missing-input': 'Not defined: an input is missing.',
  'too-many-channels': 'Not defined: too many channels.',
};

/** English words of the elements: states, info panel, filter bar, table view, keys. */
export const widgets = {
  state: {
    loading: 'Loading',
    empty: (subjects: string) => `No ${subjects} in this period`,
    emptyEarliest: (day: string) => `The earliest data is from ${day}.`,
    emptyFiltered: 'No rows match the filters.',
    showAllTime: 'Show all time',
    clearFilters: 'Clear filters',
    error: (widget: string) => `${widget} could not be shown`,
    errorUnknown: 'The data could not be read.',
    noData: 'There is no data: set src or engine, or put a snapshot into the page.',
    retry: 'Retry',
    stale: (age: string) => `Not refreshed: data from ${age}`,
    partial: (missing: string) => `Some inputs are missing: ${missing}`,
    withheld: 'Withheld',
    withheldDetail: (n: number) => `Cells with fewer than ${n} leads are not shown to viewers of this link.`,
    notDefined: 'Not defined',
    undefinedReason: (reason: UndefinedReason) => UNDEFINED[reason],
    estimated: 'Estimated from grouped values.',
    unknownName: (name: string, nearest: string | null) =>
      nearest === null ? `There is no “${name}”.` : `There is no “${name}”. Did you mean “${nearest}”?`,
  },

  status: {
    on_track: 'On track',
    at_risk: 'At risk',
    off_target: 'Off target',
    not_defined: 'No status',
    rule: {
      at_least: (target: string) =>
        `On track from ${target}, at risk down to 90 % of it, off target below. A target for a running period is compared with its share to date.`,
      at_most: (target: string) => `On track up to ${target}, at risk up to 110 % of it, off target above.`,
      zero: 'A target of 0 has no attainment.',
    },
  },

  info: {
    open: (widget: string) => `About ${widget}`,
    title: 'About this number',
    formula: 'Formula',
    denominator: 'Of',
    window: 'Window',
    noWindow: 'none',
    zone: 'Time zone',
    period: 'Period',
    basis: 'Counted by',
    asOf: 'As of',
    target: 'Target',
    owner: 'Owner',
    insight: 'What it tells',
    action: 'What to do',
    vanity: 'Interesting, but not a goal: it does not show business value by itself.',
    byDay: (basis: string) => `${basis}. Compared by calendar day.`,
    basisName: {
      entries: 'entries: who entered in the period, whenever they went on',
      activity: 'activity: what happened in the period',
      mixed: 'entries and activity, named in each column',
      counts: 'counts as given in the file',
    },
  },

  filter: {
    done: 'Done',
    tapAgain: 'Tap again to filter',
    bar: 'Filters',
    period: 'Period',
    compare: 'Compare',
    compareNone: 'None',
    comparePrevious: 'Previous period',
    all: 'All',
    noValue: 'No value',
    several: (n: number) => `${n} selected`,
    clear: 'Clear',
    allTime: 'All time',
    setBy: (dimension: string, value: string) => `${dimension} is filtered to ${value}.`,
    filterBy: (value: string) => `Filter by ${value}`,
    cleared: 'Filters are cleared.',
    asOf: (instant: string) => `as of ${instant}`,
    lastUnits: (n: number, grain: string) => `Last ${n === 1 ? bucketWord(grain) : counted(grain, n)}`,
    thisUnit: (grain: string) => `This ${bucketWord(grain)} to date`,
  },

  quality: {
    badge: 'Data quality',
  },

  view: {
    table: 'Table',
    tableOf: (widget: string) => `${widget} (Table)`,
    showTable: 'Show as table',
    showChart: 'Show as chart',
    takeAway: 'Download or copy',
    showAll: (n: number) => `Show all ${n}`,
    showLess: 'Show less',
    sortBy: (column: string) => `Sort by ${column}`,
  },

  keys: {
    title: 'Keys',
    help: 'Press ? for keys',
    arrows: 'Move between values: ← → ↑ ↓',
    ends: 'First and last value: Home, End',
    enter: 'Filter by the value: Enter',
    escape: 'Leave: Esc',
    table: 'Table or chart: t',
    question: 'This list: ?',
  },
};
