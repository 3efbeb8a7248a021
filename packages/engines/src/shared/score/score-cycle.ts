import type { Catalog } from '@sluice/core/catalog';
import { conditionFields, namesMadeOfScores, wayBack } from '@sluice/core/internal';

/**
 * The way back to a score by a name its rule reads and no row has, a grade, a route or a stage made of it; null: there is
 * none. `rule` is `<score>.<rule id>`.
 */
export function scoreCycle(catalog: Catalog, rule: string, name: string): readonly string[] | null {
  const scores = Object.values(catalog.scores ?? {});
  const score = scores.find(({ id, groups }) =>
    groups.some(({ rules }) => rules.some((r) => `${id}.${r.id}` === rule)),
  );
  if (score === undefined) return null;
  const reads = new Map(
    scores.map(({ id, groups }) => [
      id,
      groups.flatMap(({ rules }) =>
        rules.flatMap((each) =>
          each.kind === 'inactive' || each.where === undefined ? [] : conditionFields(each.where).map((f) => f.name),
        ),
      ),
    ]),
  );
  return wayBack({ reads, madeOf: namesMadeOfScores(catalog) }, score.id, name);
}
