import type { Catalog, Dashboard } from '@sluice/core/catalog';
import { type Engine, filterDimensions, isTable, type MetricQuery, whereCondition } from '@sluice/core/query';
import { conditionDimensions, isLabelGrid, isSpread } from '@sluice/core/snapshot';

/**
 * Questions how leads are spread or labelled, split by every dimension a page may filter or split them by: counts add up, so one
 * answer serves all filters. A dimension that no lead has is left out.
 */
export async function spreadQueries(
  catalog: Catalog,
  dashboard: Dashboard,
  engine: Engine,
  queries: readonly MetricQuery[],
): Promise<MetricQuery[]> {
  const spreads = queries.filter((query) => isSpread(query) || isLabelGrid(query));
  const wanted = (query: MetricQuery) => [
    ...filterDimensions(catalog, dashboard),
    ...(query.by ?? []),
    ...conditionDimensions(whereCondition(query.where)),
  ];
  const known = new Map<string, boolean>();
  for (const query of spreads)
    for (const name of wanted(query)) {
      const key = JSON.stringify([query.score, query.matrix, name]);
      if (!known.has(key)) known.set(key, await isCarried(engine, query, name));
    }
  return spreads.map(({ where: _, ...query }) => {
    const has = (name: string) => known.get(JSON.stringify([query.score, query.matrix, name]));
    return { ...query, by: [...new Set(wanted({ ...query, ...(_ ? { where: _ } : {}) }))].filter(has).sort() };
  });
}

async function isCarried(engine: Engine, { score, matrix }: MetricQuery, name: string): Promise<boolean> {
  const subject = score === undefined ? { matrix: matrix ?? '' } : { score };
  const [answer] = await engine.answerAll([{ ...subject, by: [name] }]);
  const counts = answer && isTable(answer) ? answer.columns.find((column) => column.name === 'count') : undefined;
  return counts?.values.some((count) => count !== null) ?? false;
}
