import { type Calendar, formatInstant } from '../calendar/index.ts';
import type { Catalog } from '../catalog/index.ts';
import { createTable, type Table, type TableColumn, type Value } from '../table/index.ts';
import { dueShare, type TargetQuestion } from './target-questions.ts';

/** The answer to a question for the targets: a row a target. `share` of the goal is due; null: it is judged by its value to date. */
export function targetsTable(
  catalog: Catalog,
  calendar: Calendar,
  asOf: number,
  answered: readonly { readonly question: TargetQuestion; readonly values: readonly Value[] }[],
): Table {
  const rows = answered.map(({ question, values }) => {
    const { target, words } = question;
    const numbers = values.map((value) => (value === null ? null : Number(value)));
    const metric = catalog.metrics[target.metric];
    const { holidays = [] } = catalog;
    const goal = target.at_least ?? target.at_most ?? null;
    const [actual = null] = numbers;
    const isAtLeast = target.at_least !== undefined;
    const share = dueShare(question, metric, numbers, { calendar, holidays });
    return {
      metric: target.metric,
      period: words,
      rule: isAtLeast ? 'at_least' : 'at_most',
      goal,
      actual: values[0] ?? null,
      pace: share === null ? null : (target.pace ?? 'calendar_days'),
      share,
      due: goal === null || share === null ? null : goal * share,
      attainment: isAtLeast && goal !== null && goal !== 0 && actual !== null ? actual / goal : null,
      gap: !isAtLeast && goal !== null && actual !== null ? actual - goal : null,
    };
  });
  const columns = (
    ['metric', 'period', 'rule', 'goal', 'actual', 'pace', 'share', 'due', 'attainment', 'gap'] as const
  ).map(
    (name): TableColumn => ({
      name,
      role: name === 'metric' ? 'stage' : 'measure',
      unit: name === 'share' || name === 'attainment' ? 'ratio' : null,
      values: rows.map((row) => row[name]),
    }),
  );
  const info = { kind: 'targets', basis: 'mixed', from: null, to: null, timezone: catalog.timezone } as const;
  return createTable(rows.length, columns, { ...info, asOf: formatInstant(asOf) });
}
