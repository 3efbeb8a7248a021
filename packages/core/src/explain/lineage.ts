import type { Catalog, Funnel, Measure, Source, Stage } from '../catalog/index.ts';
import { conditionFields } from '../condition/fields.ts';
import type { LineageColumn } from './explanation.ts';

type Field = readonly [source: string, field: string];

/** The columns a measure is read from, each once. */
export function lineageOf(measures: readonly Measure[], catalog: Catalog): LineageColumn[] {
  return columnsOf(
    measures.flatMap((measure) => fieldsOf(measure, catalog)),
    catalog,
  );
}

/** The columns the stages of a funnel up to and with `last`, and their money, are read from. */
export function stageLineage(funnel: Funnel, last: number, catalog: Catalog): LineageColumn[] {
  const values = funnel.stages
    .slice(0, last + 1)
    .flatMap(({ value }): Field[] => (value === undefined ? [] : [[value.source, value.field]]));
  return columnsOf([...stageFields(funnel, last, catalog), ...values], catalog);
}

export function columnsOf(fields: readonly Field[], catalog: Catalog): LineageColumn[] {
  const columns = new Map<string, LineageColumn>();
  for (const [id, field] of fields) {
    const source = Object.hasOwn(catalog.sources, id) ? catalog.sources[id] : undefined;
    if (source !== undefined)
      columns.set(`${id}.${field}`, { source: id, field, column: columnOf(source, field), from: source.from });
  }
  return [...columns.values()];
}

function fieldsOf(measure: Measure, catalog: Catalog): Field[] {
  switch (measure.kind) {
    case 'count':
    case 'value':
    case 'open_value':
      return withValue(measure, catalog);
    case 'rate':
    case 'cohort_rate':
    case 'median_days':
    case 'count_within':
      return upTo(measure.funnel, measure.to, catalog);
    case 'spend':
      return ofKind(catalog, 'spend', ['at', 'from_day', 'to_day', 'cost']);
    case 'deals':
      return measure.sources.flatMap((id): Field[] => [
        [id, measure.which === 'opened' ? 'opened' : 'closed'],
        [id, { amount: 'amount', count: 'deal', accounts: 'account' }[measure.of]],
      ]);
    case 'open_deals':
      return overSources(measure.sources, [
        ...['opened', 'closed', measure.of === 'count' ? 'deal' : 'amount'],
        ...(measure.of === 'weighted' ? ['probability'] : []),
      ]);
    case 'key_sum':
    case 'level':
      return overSources(measure.sources, ['at', measure.key]);
    case 'recurring':
      return overSources(measure.sources, ['account', 'start', 'end', 'mrr']);
    case 'customers':
      return measure.sources.flatMap((id) => purchaseFields(id, catalog));
    case 'deal_days':
      return measure.sources.flatMap((id): Field[] => [
        [id, 'opened'],
        [id, 'closed'],
      ]);
    case 'rows':
      return [];
    case 'aggregate':
      return [[measure.source, measure.field]];
    case 'counted':
      return [[measure.source, catalog.sources[measure.source]?.measures[measure.measure] ?? measure.measure]];
  }
}

function purchaseFields(source: string, catalog: Catalog): Field[] {
  const isDeals = catalog.sources[source]?.kind === 'deals';
  return overSources([source], isDeals ? ['account', 'closed', 'amount'] : ['lead', 'at', 'value']);
}

function overSources(sources: readonly string[], fields: readonly string[]): Field[] {
  return sources.flatMap((id) => fields.map((field): Field => [id, field]));
}

function withValue(measure: Extract<Measure, { stage: string }>, catalog: Catalog): Field[] {
  const stage = catalog.funnels[measure.funnel]?.stages.find((each) => each.id === measure.stage);
  const reached = upTo(measure.funnel, measure.stage, catalog);
  if (measure.kind === 'count' || stage?.value === undefined) return reached;
  return [...reached, [stage.value.source, stage.value.field]];
}

function upTo(id: string, stage: string, catalog: Catalog): Field[] {
  const funnel = catalog.funnels[id];
  return funnel === undefined
    ? []
    : stageFields(
        funnel,
        funnel.stages.findIndex((each) => each.id === stage),
        catalog,
      );
}

/** A counted stage is its column alone; a computed one is the chain of all stages before it. */
function stageFields(funnel: Funnel, last: number, catalog: Catalog): Field[] {
  const isCounted = funnel.counts !== undefined;
  return funnel.stages
    .slice(isCounted ? Math.max(0, last) : 0, last + 1)
    .flatMap((stage) => [...reachFields(stage, catalog), ...whereFields(stage, catalog)]);
}

function reachFields({ reach }: Stage, catalog: Catalog): Field[] {
  switch (reach.kind) {
    case 'standing':
      return reach.sources.flatMap((id): Field[] => [
        [id, 'lead'],
        [id, 'at'],
      ]);
    case 'event':
      return reach.sources.flatMap((id): Field[] => [
        [id, 'lead'],
        [id, 'at'],
        [id, 'event'],
      ]);
    case 'date':
      return [[reach.source, reach.field]];
    case 'row':
      return [[reach.source, catalog.sources[reach.source]?.kind === 'deals' ? 'opened' : 'at']];
    case 'counts':
      return reach.source === null ? [] : [[reach.source, reach.column]];
  }
}

/** What a stage's `where` looks at: fields of its rows, or of the lead's own record. */
function whereFields({ reach, where }: Stage, catalog: Catalog): Field[] {
  if (where === undefined || reach.kind === 'counts') return [];
  const rows = 'sources' in reach ? reach.sources : [reach.source];
  const leads = Object.values(catalog.sources).flatMap(({ id, kind }) => (kind === 'leads' ? [id] : []));
  return conditionFields(where).flatMap(({ of, name }) => overSources(of === 'lead' ? leads : rows, [name]));
}

function ofKind(catalog: Catalog, kind: Source['kind'], fields: readonly string[]): Field[] {
  const sources = Object.values(catalog.sources).filter((source) => source.kind === kind);
  return sources.flatMap((source) =>
    fields.filter((field) => isUsed(source, field)).map((field): Field => [source.id, field]),
  );
}

/** A key that is stated, is there in inline rows, or must be in a file. */
function isUsed(source: Source, field: string): boolean {
  const key = source.keys[field];
  return key?.stated === true || key?.required === true || (source.rows ?? []).some((row) => Object.hasOwn(row, field));
}

function columnOf(source: Source, field: string): string {
  return source.keys[field]?.column ?? source.fields[field] ?? field;
}
