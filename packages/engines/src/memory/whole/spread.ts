import type { Catalog } from '@sluice/core/catalog';
import { ALWAYS, type Facts, type GroupNode, planSpread, resolveAsOf } from '@sluice/core/plan';
import { type MetricQuery, whereCondition } from '@sluice/core/query';
import { byKeys, conditionDimensions } from '@sluice/core/snapshot';
import type { Value } from '@sluice/core/table';
import { createPick, type Pick } from '../chains/pick.ts';
import { SubjectGroups } from '../chains/subject-groups.ts';
import { rulePoints, sumBySubject } from '../score/rules/contributions.ts';
import { namedSubjects } from '../score/run-scores.ts';
import { ScoreColumns } from '../score/state/score-columns.ts';
import { subjectItems } from '../score/subject-items.ts';
import { valuesOf } from '../score/values.ts';
import { PlanRows } from '../store/plan-rows.ts';
import { rareRows } from '../store/rare-rows.ts';
import { stackTimeline } from '../store/stack.ts';
import type { Store } from '../store/store.ts';

/** Where all that are scored stand, by the groups a question asks for. */
export interface Spread {
  /** By score the points of each subject. */
  readonly values: Readonly<Record<string, Float64Array>>;
  /** Subjects that have a name and a row or a record, each with its group; those a filter leaves out are not here. */
  readonly members: readonly { readonly subject: number; readonly group: number }[];
  /** The points of everybody, whatever is filtered, of the first score. */
  readonly everybody: readonly number[];
  /** By group its values of the dimensions asked for, in their order; groups in the order of their texts. */
  readonly groups: readonly (readonly Value[])[];
}

/** The instant a question about scores is of: the end of its period, if that is over at as-of (UTC microseconds); null where its times are none. */
export function spreadAt({ asOf, to }: MetricQuery, facts: Facts, { calendar }: Store): number | null {
  const at = asOf === undefined ? facts.asOf : resolveAsOf(asOf, facts, calendar);
  if (at === null || to === undefined) return at;
  const end = calendar.parseInstant(to);
  if (!end) return null;
  return Math.min(at, ('day' in end ? calendar.startOfDay(end.day) : end.micros) - 1);
}

/** The points of some scores at an instant and the groups of their subjects; null where they cannot be told apart as asked (rule F18). */
export async function spreadOf(
  store: Store,
  facts: Facts,
  { query, scores, at }: { readonly query: MetricQuery; readonly scores: readonly string[]; readonly at: number },
): Promise<Spread | null> {
  const where = whereCondition(query.where);
  const by = query.by ?? [];
  const also = conditionDimensions(where).filter((name) => !by.includes(name));
  const dimensions = [...by, ...also];
  const { plan, scores: nodes, picks } = planSpread(store.catalog, facts, at, scores, dimensions);
  const rows = new PlanRows(plan, store, await rareRows(plan), (own) => new ScoreColumns(own, store));
  const scored = scores.map((id) => pointsOf(nodes[id] ?? '', rows, store));
  const [first] = scored;
  if (!first || (dimensions.length > 0 && !isOfLeads(store.catalog, scores))) return null;
  const found = dimensions.map((name) => pickOf(picks[name] ?? null, rows, store));
  if (found.some((pick) => pick === null || pick.node.stage !== null)) return null;
  const all = found.filter((pick) => pick !== null);
  const subjects = first.values.length;
  const node: GroupNode = { ...noGroup, where };
  const groups = new SubjectGroups(node, all.slice(0, by.length), all.slice(by.length), subjects);
  const named = namedSubjects(first.items, undefined);
  const members = named.flatMap((subject) => {
    const group = groups.groupOf(subject, Number.POSITIVE_INFINITY, () => -1);
    return group < 0 ? [] : [{ subject, group }];
  });
  const sorted = groups.index.codes
    .map((codes, group) => ({ group, keys: codes.map((code, d): Value => groups.shown[d]?.dictionary[code] ?? null) }))
    .sort(byKeys);
  const places = new Map(sorted.map(({ group }, place) => [group, place]));
  return {
    values: Object.fromEntries(scores.map((id, i) => [id, scored[i]?.values ?? new Float64Array(subjects)])),
    members: members.map(({ subject, group }) => ({ subject, group: places.get(group) ?? 0 })),
    everybody: named.map((subject) => first.values[subject] as number),
    groups: sorted.map(({ keys }) => keys),
  };
}

const noGroup: GroupNode = {
  kind: 'group',
  in: '',
  by: [],
  where: null,
  also: [],
  spans: [ALWAYS],
  dated: { kind: 'never' },
  measures: [],
};

function pointsOf(id: string, rows: PlanRows, store: Store) {
  const node = rows.node(id, 'score');
  const items = subjectItems(node, rows, store);
  const at = items.byDay ? node.at.day : node.at.micros;
  const points = rulePoints(node, items, store, { at, byDay: items.byDay, calendar: store.calendar });
  const byRule = new Map(points.map((each) => [each.rule.id, sumBySubject(each, items.subjects)]));
  return { items, values: valuesOf(node.score, byRule, items.subjects) };
}

function isOfLeads({ scores = {} }: Catalog, ids: readonly string[]): boolean {
  return ids.every((id) => scores[id]?.subject === 'lead');
}

function pickOf(id: string | null, rows: PlanRows, store: Store): Pick | null {
  if (id === null) return null;
  const node = rows.node(id, 'pick');
  const { timeline, cache } = stackTimeline(rows.node(node.timeline, 'stack'), rows, store);
  return createPick(node, timeline, cache, timeline);
}
