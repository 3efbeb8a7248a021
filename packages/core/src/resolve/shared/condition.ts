import type { Condition, FieldRef } from '../../catalog/index.ts';
import type { Comparison, FieldTest, Condition as Written } from '../../spec/index.ts';
import type { Context } from './context.ts';
import type { Place } from './place.ts';
import type { KnownFields } from './rules.ts';

/** A condition in normal form; null where a diagnostic says why there is none. */
export function bindCondition(context: Context, written: Written, place: Place, known: KnownFields): Condition | null {
  const parts = Object.entries(written).map(([key, test]) => bindPart(context, key, test, place.at(key), known));
  const bound = parts.filter((part) => part !== null);
  if (bound.length < parts.length) return null;
  return bound.length === 1 && bound[0] !== undefined ? bound[0] : { kind: 'all', of: bound };
}

type Test = Written[string];

function bindPart(context: Context, key: string, test: Test, place: Place, known: KnownFields): Condition | null {
  if (key === 'not' && isMap(test)) {
    const of = bindCondition(context, test as Written, place, known);
    return of && { kind: 'not', of };
  }
  if ((key === 'any' || key === 'all') && Array.isArray(test)) {
    const of = test.map((each, i) => bindCondition(context, each as Written, place.at(i), known));
    const bound = of.filter((each) => each !== null);
    return bound.length < of.length ? null : { kind: key, of: bound };
  }
  const field = bindFieldName(context, key, place, known);
  return field && bindTest(context, field, test as FieldTest, place);
}

function bindFieldName(context: Context, key: string, place: Place, known: KnownFields): FieldRef | null {
  if (key.startsWith('lead.')) return { of: 'lead', name: key.slice('lead.'.length) };
  if (known === null || known.has(key)) return { of: 'row', name: key };
  const params = { field: key, of: 'its rows', known: [...known], nearest: context.nearest(key, known) };
  context.report('unknown-field', params, place, { range: place.key });
  return null;
}

function bindTest(context: Context, field: FieldRef, test: FieldTest, place: Place): Condition | null {
  if (Array.isArray(test)) return { kind: 'in', field, values: test };
  if (typeof test !== 'object') return { kind: 'in', field, values: [test] };
  const parts = bindComparison(context, field, test, place);
  if (parts === null) return null;
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'all', of: parts };
}

function bindComparison(context: Context, field: FieldRef, test: Comparison, place: Place): Condition[] | null {
  const parts: Condition[] = [];
  for (const op of ['gt', 'gte', 'lt', 'lte'] as const) {
    const value = test[op];
    if (value !== undefined) parts.push({ kind: 'compare', field, op, value });
  }
  if (test.like !== undefined) parts.push({ kind: 'like', field, pattern: test.like });
  if (test.exists !== undefined) parts.push({ kind: 'exists', field, exists: test.exists });
  if (test.domain_in !== undefined) {
    const domains = Object.hasOwn(context.lists, test.domain_in) ? context.lists[test.domain_in] : undefined;
    if (domains === undefined) return failList(context, test.domain_in, place.at('domain_in'));
    parts.push({ kind: 'domain_in', field, list: test.domain_in, domains });
  }
  if (test.claim !== undefined) {
    context.report('claim-outside-sharing', { claim: test.claim }, place.at('claim'));
    return null;
  }
  return parts;
}

function failList(context: Context, list: string, place: Place): null {
  const known = Object.keys(context.lists);
  context.report('unknown-list', { list, known, nearest: context.nearest(list, known) }, place);
  return null;
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
