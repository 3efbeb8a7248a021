import type { Catalog } from '@sluice/core/catalog';
import { type Diagnostic, nearest, report } from '@sluice/core/diagnostic';
import { type Engine, isTable, type MetricQuery } from '@sluice/core/query';
import type { Answered } from './ask.ts';

/** Filters of a question whose values no group has, which would otherwise look like a true 0. */
export async function unmatchedFilters(
  catalog: Catalog,
  engine: Engine,
  asked: readonly Answered[],
  { where, asOf }: MetricQuery,
): Promise<Diagnostic[]> {
  const funnel = asked.find(({ kind }) => kind === 'funnel')?.name;
  const metric = asked.find(({ kind }) => kind === 'metric')?.name;
  const subject = funnel === undefined ? { metrics: metric === undefined ? [] : [metric] } : { funnel };
  const fields = Object.entries(where ?? {}).filter((entry): entry is [string, (string | null)[]] =>
    Array.isArray(entry[1]),
  );
  if (fields.length === 0 || (funnel ?? metric) === undefined) return [];
  const queries = fields.map(([field]) => ({ ...subject, by: [field], ...(asOf === undefined ? {} : { asOf }) }));
  const answers = await engine.answerAll(queries);
  const of = Object.keys(catalog.sources).join(', ');
  return fields.flatMap(([field, wanted], i): Diagnostic[] => {
    const answer = answers[i];
    if (!answer || !isTable(answer)) return [];
    const groups = [...new Set(answer.rows().map((row) => row[field]))].filter((value) => value != null).map(String);
    if (groups.length === 0 || wanted.some((value) => value === null || groups.includes(String(value)))) return [];
    const [value = ''] = wanted.map(String);
    const params = { field, value, of, known: groups, type: 'text', isText: true } as const;
    const near = nearest(value, groups);
    return [
      report('value-not-in-data', near === undefined ? params : { ...params, nearest: near }, { from: 0, to: 0 }),
    ];
  });
}
