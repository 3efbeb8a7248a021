import type { Catalog, Funnel, Measure } from '../catalog/index.ts';
import { conditionWords } from './condition-words.ts';
import { type ExplainTexts, english } from './texts/english.ts';
import { inLocale } from './texts/in-locale.ts';

/** A measure as a noun phrase: "the number of leads at MQL". */
export function measureWords(measure: Measure, catalog: Catalog, texts: ExplainTexts = english): string {
  const words = texts.measure;
  const who = (funnel: string) => subjects(catalog, funnel, texts);
  const at = (funnel: string, stage: string) => stageName(catalog, funnel, stage, texts);
  switch (measure.kind) {
    case 'count':
      return words.count(who(measure.funnel), at(measure.funnel, measure.stage));
    case 'value':
      return words.value(who(measure.funnel), at(measure.funnel, measure.stage));
    case 'open_value':
      return words.openValue(at(measure.funnel, measure.stage));
    case 'rate':
      return words.rate(who(measure.funnel), at(measure.funnel, measure.from), at(measure.funnel, measure.to));
    case 'cohort_rate': {
      const { funnel, from, to, within } = measure;
      return words.cohortRate(who(funnel), at(funnel, from), at(funnel, to), texts.duration(within));
    }
    case 'median_days':
      return words.medianDays(at(measure.funnel, measure.from), at(measure.funnel, measure.to));
    case 'spend':
      return measure.types === 'all' ? words.allSpend : words.spendOn(texts.and(measure.types));
    case 'deals':
      return words.deals(measure.of, measure.which);
    case 'deal_days':
      return words.dealDays(measure.fn);
    case 'rows':
      return words.rows(measure.source);
    case 'aggregate':
      return words.aggregate(measure.fn, `${measure.source}.${measure.field}`);
    case 'counted':
      return words.counted(measure.measure, measure.source);
    case 'count_within': {
      const { funnel, from, to, within } = measure;
      return words.countWithin(who(funnel), at(funnel, from), at(funnel, to), texts.duration(within));
    }
    default:
      return sourcesWords(measure, texts);
  }
}

type OverSources = Extract<Measure, { kind: 'open_deals' | 'key_sum' | 'level' | 'recurring' | 'customers' }>;

function sourcesWords(measure: OverSources, texts: ExplainTexts): string {
  const words = texts.measure;
  switch (measure.kind) {
    case 'open_deals':
      return words.openDeals(measure.of);
    case 'key_sum': {
      const all = words.keySum(measure.key, texts.and(measure.sources));
      return measure.where === undefined ? all : words.only(all, conditionWords(measure.where, texts));
    }
    case 'level':
      return words.level(measure.key, texts.and(measure.sources), measure.at);
    case 'customers':
      return words.customers(measure);
    case 'recurring':
      return words.recurring(measure.of, measure.over === undefined ? null : texts.duration(measure.over));
  }
}

/** `leads`, `accounts`, `deals` or, where entries are counted, `entries`. */
export function subjects(catalog: Catalog, funnel: string, texts: ExplainTexts): string {
  const found = funnelOf(catalog, funnel);
  return texts.subjects(found?.count === 'entries' ? 'entry' : (found?.subject ?? 'lead'));
}

/** The stage's label, with its funnel's where another funnel has a stage of that name. */
function stageName(catalog: Catalog, funnel: string, stage: string, texts: ExplainTexts): string {
  const of = funnelOf(catalog, funnel);
  const found = stageOf(of, stage);
  const label = found ? inLocale(found.label, texts) : stage;
  const having = Object.values(catalog.funnels).filter((each) => stageOf(each, stage) !== undefined);
  return having.length > 1 ? texts.stageOf(label, of ? inLocale(of.label, texts) : funnel) : label;
}

function funnelOf(catalog: Catalog, id: string): Funnel | undefined {
  return Object.hasOwn(catalog.funnels, id) ? catalog.funnels[id] : undefined;
}

function stageOf(funnel: Funnel | undefined, id: string): Funnel['stages'][number] | undefined {
  return funnel?.stages.find((each) => each.id === id);
}
