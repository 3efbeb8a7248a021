import type { Catalog, Metric, Target } from '@sluice/core/catalog';
import { type Engine, isTable, type MetricQuery } from '@sluice/core/query';
import type { Table, Value } from '@sluice/core/table';
import { type Asked, allNames, ask } from '../project/ask.ts';

/** A target of a file with the number it is held against. */
export interface AskedTarget {
  readonly target: Target;
  readonly actual: Value;
}

/** One side with its numbers. */
export interface Answers {
  readonly catalog: Catalog;
  readonly asked: ReadonlyMap<string, Asked>;
  /** By `targetKey`. */
  readonly targets: ReadonlyMap<string, AskedTarget>;
}

/** Asks an engine every funnel, metric and target of its file. */
export async function answersOf(catalog: Catalog, engine: Engine, question: MetricQuery): Promise<Answers> {
  const asked = await ask(catalog, engine, allNames(catalog), question);
  const queries = catalog.targets.map((target) => ({
    ...questionOf(target, question),
    metrics: [target.metric],
    basis: 'closed' as const,
  }));
  const tables = queries.length === 0 ? [] : await engine.answerAll(queries);
  const targets = catalog.targets.map((target, i) => {
    const table = tables[i];
    return [targetKey(target), { target, actual: table && isTable(table) ? numberOf(table) : null }] as const;
  });
  return { catalog, asked: new Map(asked.map((one) => [one.name, one])), targets: new Map(targets) };
}

/** A target with a period of its own is held against that one. */
function questionOf(target: Target, question: MetricQuery): MetricQuery {
  if (target.in === undefined) return question;
  return { ...(question.asOf === undefined ? {} : { asOf: question.asOf }), period: target.in };
}

/** A target is the same one where it is of the same metric, period and rule. */
export function targetKey(target: Target): string {
  return JSON.stringify([target.metric, target.in ?? null, target.at_least === undefined ? 'at_most' : 'at_least']);
}

export function metricIn({ catalog }: Answers, name: string): Metric | undefined {
  return Object.hasOwn(catalog.metrics, name) ? catalog.metrics[name] : undefined;
}

/** The one number of a table without dimensions. */
export function numberOf(table: Table): Value {
  return table.columns.find(({ role }) => role === 'measure')?.values[0] ?? null;
}
