import { createCalendar } from '@sluice/core/calendar';
import type { Catalog, Dashboard } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import {
  dashboardQuestions,
  type Engine,
  type Filters,
  filterDimensions,
  isTable,
  type MetricQuery,
  offeredPeriods,
  wholeKindOf,
} from '@sluice/core/query';
import { answerKey, type Cube, isSpread, type StoredAnswer } from '@sluice/core/snapshot';
import { sealAnswer } from './seal-answer.ts';
import { spreadQueries } from './spread-queries.ts';

/** More answers than this are not stored: then a dashboard's filters are left out, one after the other. */
export const MOST_ANSWERS = 400;

/**
 * The answers of widgets that have no cells, over each period the dashboards offer: unfiltered, and filtered by each
 * single value of each filter while there are not too many. A page says of every other filter that it is not stored.
 * How leads are spread is stored once for all filters, since counts add up.
 */
export async function storeAnswers(
  catalog: Catalog,
  dashboards: readonly Dashboard[],
  asOf: string,
  engine: Engine,
  cubes: readonly Cube[],
): Promise<{ readonly answers: StoredAnswer[]; readonly diagnostics: Diagnostic[] }> {
  const queries = new Map<string, MetricQuery>();
  for (const dashboard of dashboards) {
    const sets = [[{}], ...filterDimensions(catalog, dashboard).map((name) => singles(name, cubes))];
    for (const filters of sets) {
      const asked = wholeQueries(catalog, dashboard, asOf, filters);
      const spreads = filters === sets[0] ? await spreadQueries(catalog, dashboard, engine, asked) : [];
      const all = [...asked.filter((query) => !isSpread(query)), ...spreads];
      const more = new Map(all.map((query) => [answerKey(query), query]));
      if (queries.size + more.size <= MOST_ANSWERS || filters === sets[0])
        for (const [key, query] of more) queries.set(key, query);
    }
  }
  const found = await engine.answerAll([...queries.values()]);
  const diagnostics = found.flatMap((answer) => (isTable(answer) ? [] : answer.diagnostics));
  const answers = [...queries.keys()].flatMap((key, i): StoredAnswer[] => {
    const answer = found[i];
    if (!answer || !isTable(answer)) return [];
    const { length, columns, info } = sealAnswer(answer);
    return [{ key, length, columns, info }];
  });
  return { answers, diagnostics: [...diagnostics] };
}

function wholeQueries(
  catalog: Catalog,
  dashboard: Dashboard,
  asOf: string,
  filters: readonly Filters[],
): MetricQuery[] {
  const calendar = createCalendar(catalog);
  const whole = {
    ...dashboard,
    rows: dashboard.rows.map((row) => row.filter((widget) => wholeKindOf({ [widget.kind]: true }) !== null)),
  };
  return offeredPeriods(dashboard).flatMap((period) =>
    filters.flatMap((each) =>
      dashboardQuestions(catalog, whole, { period, filters: each }, calendar, asOf).map(({ query }) => query),
    ),
  );
}

/** Filters by one value each, by the values in the cells. */
function singles(name: string, cubes: readonly Cube[]): Filters[] {
  const values = new Set<string | null>();
  for (const { sets } of cubes)
    for (const { cells } of sets)
      for (const key of cells.keys)
        if (key.dimension === name) for (const code of key.codes) values.add(key.values[code] ?? null);
  return [...values].sort().map((value) => ({ [name]: value }));
}
