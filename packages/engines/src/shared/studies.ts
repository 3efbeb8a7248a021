import { type Calendar, formatInstant } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import { type Diagnostic, nearest, report } from '@sluice/core/diagnostic';
import { experimentTable, loadSpecial } from '@sluice/core/experiments';
import { planInputs, planPeriod, planQuestions, planTable, targetQuestions, targetsTable } from '@sluice/core/plans';
import { isTable, type MetricQuery, type Unanswered } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';

/** What a study asks of its engine: tables of questions that are answered from cells, in one pass. */
export interface StudyDesk {
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  /** UTC microseconds. */
  readonly asOf: number;
  /** `more`: dimensions the questions may use besides those of the catalog. */
  tables(queries: readonly MetricQuery[], more?: Catalog['dimensions']): Promise<(Table | Unanswered)[]>;
}

/** The answer to a question for an experiment, on every engine the same: its counts by the engine, the rest by core. */
export async function answerExperiment(desk: StudyDesk, query: MetricQuery): Promise<Table | Unanswered> {
  const [counts = { diagnostics: [] }] = await desk.tables([query]);
  const experiment = desk.catalog.experiments?.[query.experiment ?? ''];
  if (!isTable(counts) || experiment === undefined) return counts;
  return experimentTable(experiment, counts, await loadSpecial());
}

/** The answer to a question for a plan: its history by the engine, the rest by core. */
export async function answerPlan(desk: StudyDesk, query: MetricQuery): Promise<Table | Unanswered> {
  const { catalog, calendar } = desk;
  const { plans = {} } = catalog;
  const id = query.plan ?? '';
  const plan = Object.hasOwn(plans, id) ? plans[id] : undefined;
  if (plan === undefined) {
    const known = Object.keys(plans);
    return refused(report('unknown-plan', { plan: id, known, nearest: nearest(id, known) }, nowhere));
  }
  const period = planPeriod(calendar, desk.asOf, plan.in);
  if (period === null) return refused(report('query-time', { text: plan.in }, nowhere));
  const asked = planQuestions(catalog, plan, calendar, desk.asOf);
  const queries = [...asked.rates.values(), ...asked.costs.values(), ...(asked.dealSize ? [asked.dealSize] : [])];
  const seen = {
    ...(query.asOf === undefined ? {} : { asOf: query.asOf }),
    ...(query.where === undefined ? {} : { where: query.where }),
  };
  const answers = await desk.tables(queries.map((each) => ({ ...each, ...seen })));
  const faults = answers.flatMap((answer) => (isTable(answer) ? [] : answer.diagnostics));
  if (faults.length > 0) return { diagnostics: faults };
  const tableOf = (asking: MetricQuery) => answers[queries.indexOf(asking)] as Table;
  const byKey = <K>(map: ReadonlyMap<K, MetricQuery>) => new Map([...map].map(([key, each]) => [key, tableOf(each)]));
  const found = {
    rates: byKey(asked.rates),
    costs: byKey(asked.costs),
    dealSize: asked.dealSize && tableOf(asked.dealSize),
  };
  return planTable({ plan, calendar, period, asOf: formatInstant(desk.asOf) }, planInputs(catalog, plan, found));
}

const nowhere = { from: 0, to: 0 } as const;

function refused(diagnostic: Diagnostic): Unanswered {
  return { diagnostics: [diagnostic] };
}

/** The answer to a question for the targets of the file: each in its period, and how much of it is due. */
export async function answerTargets(desk: StudyDesk, query: MetricQuery): Promise<Table | Unanswered> {
  const { catalog, calendar, asOf } = desk;
  const questions = targetQuestions(catalog, calendar, asOf);
  const seen = query.asOf === undefined ? {} : { asOf: query.asOf };
  const answers = await desk.tables(questions.flatMap(({ queries }) => queries.map((each) => ({ ...each, ...seen }))));
  const values = answers.map((answer) => {
    const measure = isTable(answer) ? answer.columns.find(({ role }) => role === 'measure') : undefined;
    return measure?.values[0] ?? null;
  });
  const answered = questions.map((question) => ({ question, values: values.splice(0, question.queries.length) }));
  return targetsTable(catalog, calendar, asOf, answered);
}
