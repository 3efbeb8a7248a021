import { type ScoreReads, wayBack } from '../../scores/index.ts';
import type { Condition, Score as Written } from '../../spec/index.ts';
import { idsOfKind } from '../funnels/further-reach.ts';
import { stageMap } from '../funnels/stage-map.ts';
import type { Context } from '../shared/context.ts';
import type { Entries } from '../shared/entries.ts';
import type { Place, SpecFile } from '../shared/place.ts';

interface Read {
  readonly score: string;
  readonly name: string;
  readonly place: Place;
}

/** Reports scores that wait for themselves, by a grade, a route or a stage that is made of them, and gives their names. */
export function checkCycles(
  context: Context,
  entries: Entries<Written>,
  files: readonly SpecFile[],
): ReadonlySet<string> {
  const madeOf = madeOfScores(entries, files);
  const uses = [...entries].flatMap(([score, { value, place }]) => readsOf(context, score, value, place, madeOf));
  const reads = new Map([...entries.keys()].map((id) => [id, uses.filter((u) => u.score === id).map((u) => u.name)]));
  const said = new Set<string>();
  for (const { score, name, place } of uses) {
    const path = wayBack({ reads, madeOf }, score, name);
    if (path === null) continue;
    const members = path.filter((step) => entries.has(step));
    if (!members.some((member) => said.has(member)))
      context.report('score-cycle', { score, path }, place, { range: place.key });
    for (const member of members) said.add(member);
  }
  return said;
}

/** Grades, cell, route and the stages that need them, by the scores they are made of. */
function madeOfScores(entries: Entries<Written>, files: readonly SpecFile[]): ScoreReads['madeOf'] {
  const names = new Map<string, string[]>();
  for (const id of entries.keys()) names.set(`${id}_grade`, [id]);
  const sides = files.flatMap(({ spec: { matrix } }) =>
    matrix === undefined
      ? []
      : [matrix.rows, matrix.columns].map((axis) => (typeof axis === 'string' ? axis : axis.score)),
  );
  if (sides.length > 0) for (const name of ['cell', 'route']) names.set(name, sides);
  for (const funnel of files.flatMap(({ spec }) => Object.values(spec.funnels ?? {}))) {
    for (const written of funnel.stages) {
      const stage = stageMap(written);
      if ('score' in stage) names.set(stage.id, Object.keys(stage.score));
      else if ('grade' in stage) names.set(stage.id, Object.keys(stage.grade));
      else if ('cell' in stage || 'route' in stage) names.set(stage.id, sides);
    }
  }
  return names;
}

/** The names a score's conditions read where no row can have them. What a file has is told when it is loaded. */
function readsOf(
  context: Context,
  score: string,
  { groups }: Written,
  place: Place,
  madeOf: ScoreReads['madeOf'],
): Read[] {
  return groups.flatMap(({ rules }, i) =>
    rules.flatMap((rule, k) => {
      if (!('where' in rule) || rule.where === undefined) return [];
      const kind = 'event' in rule ? 'events' : 'leads';
      return namesIn(rule.where, place.at('groups', i, 'rules', k, 'where')).flatMap(({ key, place: at }) => {
        const name = key.replace(/^lead\./, '');
        const isField = mayBeField(context, key === name ? kind : 'leads', name);
        return madeOf.has(name) && !isField ? [{ score, name, place: at }] : [];
      });
    }),
  );
}

function mayBeField(context: Context, kind: 'events' | 'leads', name: string): boolean {
  return idsOfKind(context, kind).some((id) => {
    const source = context.sources[id];
    return source !== undefined && (context.fieldsOf(source)?.has(name) ?? true);
  });
}

function namesIn(where: Condition, place: Place): { readonly key: string; readonly place: Place }[] {
  return Object.entries(where).flatMap(([key, test]) => {
    const at = place.at(key);
    if (key === 'not') return namesIn(test as Condition, at);
    if ((key === 'any' || key === 'all') && Array.isArray(test))
      return test.flatMap((each, i) => namesIn(each as Condition, at.at(i)));
    return [{ key, place: at }];
  });
}
