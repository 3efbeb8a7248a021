import type { Catalog } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import { type Engine, furtherForm, furtherSubject, isTable, type MetricQuery } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';

/** A funnel or metric asked by name, with its answer or what was wrong. */
export interface Asked {
  readonly name: string;
  readonly kind: 'funnel' | 'metric' | 'further';
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
  const subjects = names.map((name) => subjectOf(catalog, name));
  const queries = subjects.map(({ subject }) => ({ ...query, ...subject }));
  const answers = await engine.answerAll(queries);
  return names.map((name, i) => {
    const answer = answers[i];
    const kind = subjects[i]?.kind ?? 'metric';
    if (!answer) return { name, kind, table: null, diagnostics: [] };
    return isTable(answer)
      ? { name, kind, table: answer, diagnostics: [] }
      : { name, kind, table: null, diagnostics: answer.diagnostics };
  });
}

/** A funnel, experiment or plan by its id, the form of a further question, a further widget by its id; all else is a metric or a formula. */
function subjectOf(catalog: Catalog, name: string): { readonly kind: Asked['kind']; readonly subject: MetricQuery } {
  if (Object.hasOwn(catalog.funnels, name)) return { kind: 'funnel', subject: { funnel: name } };
  if (Object.hasOwn(catalog.experiments ?? {}, name)) return { kind: 'further', subject: { experiment: name } };
  if (Object.hasOwn(catalog.plans ?? {}, name)) return { kind: 'further', subject: { plan: name } };
  if (name === 'targets') return { kind: 'further', subject: { targets: true } };
  const further = furtherForm(name);
  if (further) return { kind: 'further', subject: further };
  const widgets = Object.values(catalog.dashboards).flatMap(({ rows }) => rows.flat());
  const widget = widgets.find(({ id }) => id === name);
  const shown = widget && furtherSubject(widget);
  return shown ? { kind: 'further', subject: shown } : { kind: 'metric', subject: { metrics: [name] } };
}

/** True where the question has its table. */
export function isAnswered(asked: Asked): asked is Answered {
  return asked.table !== null;
}

/** Metrics that were answered one by one, asked again as the columns of one table; null for anything but several metrics. */
export async function askTogether(engine: Engine, asked: readonly Asked[], query: MetricQuery): Promise<Table | null> {
  const names = asked.filter(isAnswered).map(({ name }) => name);
  if (names.length < 2 || asked.some(({ kind, table }) => kind !== 'metric' || table === null)) return null;
  const [answer] = await engine.answerAll([{ ...query, metrics: [...new Set(names)] }]);
  return answer && isTable(answer) ? answer : null;
}
