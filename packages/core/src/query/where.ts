import type { Condition, Scalar } from '../catalog/index.ts';
import type { MetricQuery } from './query.ts';

/** Values a filter asks for, by dimension; `null` is the group without a value. */
export type Filters = Readonly<Record<string, Scalar | null | readonly (Scalar | null)[]>>;

/** A query's `where` in normal form over dimensions; null where nothing is asked. */
export function whereCondition(where: MetricQuery['where']): Condition | null {
  if (!where) return null;
  if (isCondition(where)) return where;
  const all = Object.entries(where).map(([name, value]) => filterCondition(name, isList(value) ? value : [value]));
  if (all.length === 0) return null;
  return all.length === 1 && all[0] ? all[0] : { kind: 'all', of: all };
}

/** Both conditions; either may be absent. */
export function bothConditions(
  a: Condition | null | undefined,
  b: Condition | null | undefined,
): Condition | undefined {
  if (a && b) return { kind: 'all', of: [a, b] };
  return a ?? b ?? undefined;
}

function filterCondition(name: string, values: readonly (Scalar | null)[]): Condition {
  const field = { of: 'row', name } as const;
  const known = values.filter((v): v is Scalar => v !== null);
  const isKnown: Condition = { kind: 'in', field, values: known };
  if (known.length === values.length) return isKnown;
  const isEmpty: Condition = { kind: 'exists', field, exists: false };
  return known.length === 0 ? isEmpty : { kind: 'any', of: [isKnown, isEmpty] };
}

const conditionKinds = new Set(['all', 'any', 'not', 'in', 'compare', 'like', 'domain_in', 'exists']);

/** A filter on a dimension called `kind` cannot be told from a condition by its key alone, so the shape is looked at. */
function isCondition(where: NonNullable<MetricQuery['where']>): where is Condition {
  const kind: unknown = Reflect.get(where, 'kind');
  return typeof kind === 'string' && conditionKinds.has(kind) && ('of' in where || 'field' in where);
}

function isList(value: Filters[string]): value is readonly (Scalar | null)[] {
  return Array.isArray(value);
}
