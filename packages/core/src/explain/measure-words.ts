import { durationText } from '../calendar/index.ts';
import type { Catalog, Funnel, Measure } from '../catalog/index.ts';

type Words<K extends Measure['kind']> = (measure: Extract<Measure, { kind: K }>, catalog: Catalog) => string;

const dealWords = { won: 'won', lost: 'lost', opened: 'opened' } as const;
const aggregateWords = {
  sum: 'the sum of',
  avg: 'the mean of',
  min: 'the smallest',
  max: 'the largest',
  median: 'the median of',
  distinct: 'the number of different values of',
} as const;

const words: { readonly [K in Measure['kind']]: Words<K> } = {
  count: (m, c) => `the number of ${subjects(c, m.funnel)} at ${stageName(c, m.funnel, m.stage)}`,
  value: (m, c) => `the value of the ${subjects(c, m.funnel)} at ${stageName(c, m.funnel, m.stage)}`,
  open_value: (m, c) => `the amount of the open deals at ${stageName(c, m.funnel, m.stage)}`,
  rate: (m, c) =>
    `the share of the ${subjects(c, m.funnel)} that entered ${stageName(c, m.funnel, m.from)} and went on to ${stageName(c, m.funnel, m.to)}`,
  cohort_rate: (m, c) =>
    `the share of the ${subjects(c, m.funnel)} that entered ${stageName(c, m.funnel, m.from)} and reached ${stageName(c, m.funnel, m.to)} within ${durationText(m.within)}`,
  median_days: (m, c) => `the median days from ${stageName(c, m.funnel, m.from)} to ${stageName(c, m.funnel, m.to)}`,
  spend: (m) => (m.types === 'all' ? 'all spend' : `the spend on ${m.types.join(' and ')}`),
  deals: (m) => `the ${m.of === 'count' ? 'number' : 'amount'} of the deals ${dealWords[m.which]}`,
  deal_days: (m) => `the ${m.fn === 'avg' ? 'mean' : 'median'} days from opened to closed of the deals won`,
  rows: (m) => `the number of rows of ${m.source}`,
  aggregate: (m) => `${aggregateWords[m.fn]} ${m.source}.${m.field}`,
  counted: (m) => `${m.measure} as counted in ${m.source}`,
};

/** A measure as a noun phrase: "the number of leads at MQL". */
export function measureWords(measure: Measure, catalog: Catalog): string {
  const spell = words[measure.kind] as Words<Measure['kind']>;
  return spell(measure, catalog);
}

/** `leads`, `accounts`, `deals` or, where entries are counted, `entries`. */
export function subjects(catalog: Catalog, funnel: string): string {
  const found = funnelOf(catalog, funnel);
  return found?.count === 'entries' ? 'entries' : `${found?.subject ?? 'lead'}s`;
}

/** The stage's label, with its funnel's where another funnel has a stage of that name. */
export function stageName(catalog: Catalog, funnel: string, stage: string): string {
  const label = stageOf(funnelOf(catalog, funnel), stage)?.label.default ?? stage;
  const having = Object.values(catalog.funnels).filter((each) => stageOf(each, stage) !== undefined);
  return having.length > 1 ? `${label} (${funnelOf(catalog, funnel)?.label.default ?? funnel})` : label;
}

function funnelOf(catalog: Catalog, id: string): Funnel | undefined {
  return Object.hasOwn(catalog.funnels, id) ? catalog.funnels[id] : undefined;
}

function stageOf(funnel: Funnel | undefined, id: string): Funnel['stages'][number] | undefined {
  return funnel?.stages.find((each) => each.id === id);
}
