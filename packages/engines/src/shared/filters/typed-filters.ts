import type { Calendar } from '@sluice/core/calendar';
import type { Catalog, Condition, FieldRef, Scalar } from '@sluice/core/catalog';
import type { Facts } from '@sluice/core/plan';
import { timeLeaf } from './time-leaf.ts';

type Leaf = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;
type Type = Facts['sources'][string]['fields'][string]['type'];

/** `typedFilters` for rows of which these facts are known. */
export function filterTyping(facts: Facts, calendar: Calendar): (catalog: Catalog) => Catalog {
  return (catalog) => typedFilters(catalog, facts, calendar);
}

/**
 * A catalog whose filters (the `where` of metrics and widgets) look at columns by their types, as any other condition of a
 * file does: `"40"` is not 40, and a day is the whole local day among instants. Engines compare filters with the texts of
 * groups, which know no types; so what can never be met there is left without a value.
 */
function typedFilters(catalog: Catalog, facts: Facts, calendar: Calendar): Catalog {
  const settle = <T extends { readonly where?: Condition }>(one: T): T =>
    one.where === undefined ? one : { ...one, where: typed(one.where, (of) => typesOf(catalog, facts, of), calendar) };
  const dashboards = Object.entries(catalog.dashboards).map(([id, dashboard]) => [
    id,
    { ...dashboard, rows: dashboard.rows.map((row) => row.map(settle)) },
  ]);
  const metrics = Object.entries(catalog.metrics).map(([id, metric]) => [id, settle(metric)]);
  return { ...catalog, dashboards: Object.fromEntries(dashboards), metrics: Object.fromEntries(metrics) };
}

function typed(where: Condition, typesAt: (field: FieldRef) => readonly Type[], calendar: Calendar): Condition {
  switch (where.kind) {
    case 'all':
    case 'any':
      return { ...where, of: where.of.map((each) => typed(each, typesAt, calendar)) };
    case 'not':
      return { ...where, of: typed(where.of, typesAt, calendar) };
    default: {
      const types = typesAt(where.field);
      return types.length === 0 ? where : typedLeaf(where, types, calendar);
    }
  }
}

/** The types of the columns whose values a dimension has as they are; none where it makes others of them. */
function typesOf({ dimensions, sources }: Catalog, facts: Facts, { of, name }: FieldRef): readonly Type[] {
  const id = of === 'lead' ? `lead.${name}` : name;
  const dimension = Object.hasOwn(dimensions, id) ? dimensions[id] : undefined;
  if (id === 'channel' || dimension?.map || dimension?.bands) return [];
  const ids = Object.values(sources).flatMap((source) => (of === 'row' || source.kind === 'leads' ? [source.id] : []));
  const from = dimension?.from ?? ids.map((source) => ({ source, field: name }));
  return [...new Set(from.flatMap(({ source, field }) => facts.sources[source]?.fields[field]?.type ?? []))];
}

function typedLeaf(leaf: Leaf, types: readonly Type[], calendar: Calendar): Condition {
  const [type] = types;
  const isTime = types.length === 1 && (type === 'day' || type === 'instant');
  const never: Condition = { kind: 'in', field: leaf.field, values: [] };
  switch (leaf.kind) {
    case 'in':
      if (isTime) return timeLeaf(leaf, type, calendar);
      return { ...leaf, values: leaf.values.filter((value) => types.some((each) => suits(each, value))) };
    case 'compare':
      if (isTime) return timeLeaf(leaf, type, calendar);
      return types.some((each) => each !== 'boolean' && suits(each, leaf.value)) ? leaf : never;
    case 'like':
      return types.some((each) => each === 'text' || each === 'list' || each === 'number') ? leaf : never;
    case 'domain_in':
      return types.some((each) => each === 'text' || each === 'list') ? leaf : never;
    case 'exists':
      return leaf;
  }
}

function suits(type: Type, value: Scalar): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'number' || type === 'money') return typeof value === 'number';
  return typeof value === 'string';
}
