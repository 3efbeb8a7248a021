import type { MetricQuery } from '@sluice/core/query';
import { condition, scalar } from './check-condition.ts';
import { among, type Check, type Fault, firstFault, isObject, list, record, text } from './shape.ts';

/** The body of `POST /v1/answer`; the grammar is `schemas/query.schema.json`. */
export interface Questions {
  readonly version: 1;
  readonly queries: readonly MetricQuery[];
}

const name = text(500);
const mostFilters = 50;

const filterValue: Check = (value, at) => (value === null ? null : scalar(value, at));
const filterValues = list(filterValue, 0, 1000);

const filters: Check = (value, at) => {
  if (!isObject(value)) return { at, expected: 'an object' };
  const entries = Object.entries(value);
  if (entries.length > mostFilters) return { at, expected: `at most ${mostFilters} dimensions` };
  return firstFault(entries, ([key, entry]) => {
    if (key === '__proto__') return { at: `${at}/${key}`, expected: 'not to be there' };
    return name(key, `${at}/${key}`) ?? (Array.isArray(entry) ? filterValues : filterValue)(entry, `${at}/${key}`);
  });
};

/** Filters, else a condition; where neither, the fault of the one that was meant. */
const where: Check = (value, at) => {
  const asFilters = filters(value, at);
  return asFilters === null || !isObject(value) || !('kind' in value) ? asFilters : condition(value, at);
};

/** `true`, or what is asked of it. */
const attribution: Check = (value, at) =>
  value === true ? null : record({ models: list(name, 0, 20), paths: among(true, false) })(value, at);

/** A name, two dimensions, or the content. */
const grid: Check = (value, at) => {
  if (!isObject(value)) return name(value, at);
  if ('content' in value)
    return record({ content: record({ rows: list(name, 1, 2), columns: name }) }, ['content'])(value, at);
  return record({ rows: name, columns: name, value: text(2000) }, ['rows', 'columns'])(value, at);
};

const query = record({
  version: among(1),
  metrics: list(text(2000), 1, 100),
  funnel: name,
  cohort: record({ funnel: name, from: name, to: name, within: list(name, 1, 24) }, ['from', 'to']),
  attribution,
  score: name,
  matrix: grid,
  experiment: name,
  plan: name,
  targets: among(true),
  by: list(name, 0, 8),
  grain: among('day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year'),
  period: name,
  from: name,
  to: name,
  asOf: name,
  basis: among('entries', 'activity', 'closed'),
  where,
});

const questions = record({ version: among(1), queries: list(query, 0, 200) }, ['version', 'queries']);

/** The first thing wrong with a body, or null where it is `Questions`. */
export function questionsFault(body: unknown): Fault | null {
  return questions(body, '');
}

/** True where the body is of the form. */
export function isQuestions(body: unknown): body is Questions {
  return questionsFault(body) === null;
}
