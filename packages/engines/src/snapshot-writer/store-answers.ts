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
  type Unanswered,
  wholeKindOf,
} from '@sluice/core/query';
import { answerKey, type Cube, isLabelGrid, isSpread, type StoredAnswer } from '@sluice/core/snapshot';
import type { Table } from '@sluice/core/table';
import { sealAnswer, withoutMoney } from './seal-answer.ts';
import { spreadQueries } from './spread-queries.ts';

/** More answers than this are not stored: then a dashboard's filters are left out, one after the other. */
export const MOST_ANSWERS = 400;

/**
 * The answers of widgets that have no cells, over each period the dashboards offer: unfiltered, and filtered by each
 * single value of each filter while there are not too many. A page says of every other filter that it is not stored.
 * How leads are spread is stored once for all filters, since counts add up; so are labels beside that, without their money.
 */
export async function storeAnswers(
  catalog: Catalog,
  dashboards: readonly Dashboard[],
  asOf: string,
  engine: Engine,
  cubes: readonly Cube[],
): Promise<{ readonly answers: StoredAnswer[]; readonly diagnostics: Diagnostic[] }> {
  const { queries, splits } = await askedOf(catalog, dashboards, asOf, engine, cubes);
  const found = await engine.answerAll([...queries.values()]);
  const diagnostics = found.flatMap((answer) => (isTable(answer) ? [] : answer.diagnostics));
  const answers = [...queries.keys()].flatMap((key, i) => storedAnswer(key, found[i], splits.has(key)));
  return { answers, diagnostics };
}

/** The questions to store, by their keys; `splits`: those of labels by all filters, which are stored without their money. */
async function askedOf(
  catalog: Catalog,
  dashboards: readonly Dashboard[],
  asOf: string,
  engine: Engine,
  cubes: readonly Cube[],
): Promise<{ readonly queries: ReadonlyMap<string, MetricQuery>; readonly splits: ReadonlySet<string> }> {
  const queries = new Map<string, MetricQuery>();
  const splits = new Set<string>();
  for (const dashboard of dashboards) {
    const asked = wholeQueries(catalog, dashboard, asOf, [{}]);
    const unfiltered = byKey(asked.filter((query) => !isSpread(query)));
    const spreads = byKey(await spreadQueries(catalog, dashboard, engine, asked));
    for (const [key, query] of spreads) if (isLabelGrid(query) && !unfiltered.has(key)) splits.add(key);
    for (const [key, query] of [...unfiltered, ...spreads]) queries.set(key, query);
    for (const name of filterDimensions(catalog, dashboard)) {
      const filtered = wholeQueries(catalog, dashboard, asOf, singles(name, cubes));
      const more = byKey(filtered.filter((query) => !isSpread(query)));
      if (queries.size + more.size <= MOST_ANSWERS) for (const [key, query] of more) queries.set(key, query);
    }
  }
  return { queries, splits };
}

function byKey(queries: readonly MetricQuery[]): Map<string, MetricQuery> {
  return new Map(queries.map((query) => [answerKey(query), query]));
}

function storedAnswer(key: string, answer: Table | Unanswered | undefined, isSplit: boolean): StoredAnswer[] {
  if (!answer || !isTable(answer)) return [];
  const { length, columns, info } = sealAnswer(isSplit ? withoutMoney(answer) : answer);
  return [{ key, length, columns, info }];
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
