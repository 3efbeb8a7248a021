/** What may stand as an argument. */
export type ArgumentKind = 'stage' | 'field' | 'source' | 'number' | 'duration' | 'grain';

export interface FunctionShape {
  readonly args: readonly ArgumentKind[];
  /** The last argument may be repeated. */
  readonly more: boolean;
  readonly usage: string;
}

/** Every function of the formula language and how it is called. */
export const functionTable = {
  count: { args: ['stage'], more: false, usage: 'count(stage)' },
  value: { args: ['stage'], more: false, usage: 'value(stage)' },
  open_value: { args: ['stage'], more: false, usage: 'open_value(stage)' },
  sum: { args: ['field'], more: false, usage: 'sum(source.field)' },
  avg: { args: ['field'], more: false, usage: 'avg(source.field)' },
  min: { args: ['field'], more: false, usage: 'min(source.field)' },
  max: { args: ['field'], more: false, usage: 'max(source.field)' },
  median: { args: ['field'], more: false, usage: 'median(source.field)' },
  distinct: { args: ['field'], more: false, usage: 'distinct(source.field)' },
  rows: { args: ['source'], more: false, usage: 'rows(source)' },
  rate: { args: ['stage', 'stage'], more: false, usage: 'rate(from_stage, to_stage)' },
  cohort_rate: {
    args: ['stage', 'stage', 'duration'],
    more: false,
    usage: 'cohort_rate(from_stage, to_stage, 365 days)',
  },
  count_within: {
    args: ['stage', 'stage', 'duration'],
    more: false,
    usage: 'count_within(from_stage, to_stage, 30 days)',
  },
  median_days: { args: ['stage', 'stage'], more: false, usage: 'median_days(from_stage, to_stage)' },
  prior: { args: ['number', 'duration'], more: false, usage: 'prior(metric, 1 month)' },
  trailing: { args: ['number', 'duration'], more: false, usage: 'trailing(metric, 2 months)' },
  to_date: { args: ['number', 'grain'], more: false, usage: 'to_date(metric, month)' },
  total: { args: ['number'], more: false, usage: 'total(metric)' },
  least: { args: ['number', 'number'], more: true, usage: 'least(a, b)' },
  greatest: { args: ['number', 'number'], more: true, usage: 'greatest(a, b)' },
  abs: { args: ['number'], more: false, usage: 'abs(a)' },
  round: { args: ['number'], more: false, usage: 'round(a)' },
} as const satisfies Readonly<Record<string, FunctionShape>>;

export type FunctionName = keyof typeof functionTable;

export const functionNames = Object.keys(functionTable);

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functionTable, name);
}
