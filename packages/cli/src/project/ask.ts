import type { Catalog } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import { type Engine, isTable, type MetricQuery } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';

/** A funnel or metric asked by name, with its answer or what was wrong. */
export interface Asked {
  readonly name: string;
  readonly kind: 'funnel' | 'metric';
  readonly table: Table | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A question with its answer. */
export type Answered = Asked & { readonly table: Table };

/** Every funnel and every metric the file defines or uses, in the order of the file. */
export function allNames(catalog: Catalog): string[] {
  return [...Object.keys(catalog.funnels), ...Object.keys(catalog.metrics)];
}

/** Asks all names in one pass; a name that is a funnel's is a funnel, all others are metrics or formulas. */
export async function ask(
  catalog: Catalog,
  engine: Engine,
  names: readonly string[],
  query: MetricQuery,
): Promise<Asked[]> {
  const kinds = names.map((name) => (Object.hasOwn(catalog.funnels, name) ? 'funnel' : 'metric'));
  const queries = names.map((name, i) => ({
    ...query,
    ...(kinds[i] === 'funnel' ? { funnel: name } : { metrics: [name] }),
  }));
  const answers = await engine.answerAll(queries);
  return names.map((name, i) => {
    const answer = answers[i];
    const kind = kinds[i] ?? 'metric';
    if (!answer) return { name, kind, table: null, diagnostics: [] };
    return isTable(answer)
      ? { name, kind, table: answer, diagnostics: [] }
      : { name, kind, table: null, diagnostics: answer.diagnostics };
  });
}

/** True where the question has its table. */
export function isAnswered(asked: Asked): asked is Answered {
  return asked.table !== null;
}

/** Metrics that were answered one by one, asked again as the columns of one table; null for anything but several metrics. */
export async function askTogether(engine: Engine, asked: readonly Asked[], query: MetricQuery): Promise<Table | null> {
  const names = asked.filter(isAnswered).map(({ name }) => name);
  if (names.length < 2 || asked.some(({ kind, table }) => kind === 'funnel' || table === null)) return null;
  const [answer] = await engine.answerAll([{ ...query, metrics: [...new Set(names)] }]);
  return answer && isTable(answer) ? answer : null;
}
