import type { Dashboard, Widget } from '@sluice/core/catalog';
import {
  type DashboardState,
  isTable,
  type MetricQuery,
  type Unanswered,
  type WidgetQuestion,
  widgetQuestions,
} from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import type { Setting, Source } from './source.ts';

/** `total`: the main question without its breakdown. */
export type Role = WidgetQuestion['role'] | 'total';

/** The answers of one widget by role. */
export type Answers = Readonly<Partial<Record<Role, Table | Unanswered>>>;

export interface Question {
  readonly role: Role;
  readonly query: MetricQuery;
}

/** A table of the answers, where there is one. */
export function tableOf(answers: Answers | null, role: Role): Table | undefined {
  const answer = answers?.[role];
  return answer && isTable(answer) ? answer : undefined;
}

/** Whether a reader or the file wants the period before beside this one. */
export function isCompared(dashboard: Pick<Dashboard, 'compare'>, widget: Widget, state: DashboardState): boolean {
  return state.compare ?? Boolean(widget.compare ?? dashboard.compare);
}

/** The dimension a widget is broken down by, its funnel's own included. */
export function breakdownOf(widget: Widget, { description }: Source): string | undefined {
  return widget.by ?? (widget.kind === 'funnel' ? description.catalog.funnels[widget.funnel]?.by : undefined);
}

/**
 * What a widget asks in a state. One that is broken down by a filtered dimension keeps all its groups, so that a reader
 * can choose another.
 */
export function questionsOf(
  source: Source,
  dashboard: Pick<Dashboard, 'period' | 'compare'>,
  widget: Widget,
  state: DashboardState,
): Question[] {
  const { catalog } = source.description;
  const by = breakdownOf(widget, source);
  const filters = Object.fromEntries(Object.entries(state.filters ?? {}).filter(([name]) => name !== by));
  const asked = widgetQuestions(catalog, dashboard, widget, { ...state, filters }, source.periods.of);
  const main = asked.find(({ role }) => role === 'main');
  if (!main?.query.by || (widget.kind !== 'table' && widget.kind !== 'funnel')) return asked;
  const { by: _, ...query } = main.query;
  return [...asked, { role: 'total', query }];
}

/** Sends the questions of several widgets in one `answerAll`, with more queries after them. */
export async function askAll(
  { engine, texts: { locale } }: Setting,
  widgets: readonly (readonly Question[])[],
  more: readonly MetricQuery[],
  signal: AbortSignal,
): Promise<{ readonly answers: Answers[]; readonly more: (Table | Unanswered)[] }> {
  const queries = widgets.flat().map(({ query }) => query);
  const asked = [...queries, ...more];
  const all = asked.length > 0 ? await engine.answerAll(asked, { signal, locale }) : [];
  const rest = [...all];
  const answers = widgets.map((asked) => Object.fromEntries(asked.map(({ role }) => [role, rest.shift()])) as Answers);
  return { answers, more: rest };
}
