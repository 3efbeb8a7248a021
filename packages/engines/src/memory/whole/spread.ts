import { ALWAYS, type Facts, type GroupNode, planSpread, type SpreadPlan } from '@sluice/core/plan';
import { type MetricQuery, whereCondition } from '@sluice/core/query';
import { byKeys } from '@sluice/core/snapshot';
import type { Value } from '@sluice/core/table';
import {
  isOfLeads,
  type Members,
  type Spread,
  type SpreadRequest,
  spreadDimensions,
} from '../../shared/spread/spread.ts';
import { createPick, type Pick } from '../chains/pick.ts';
import { SubjectGroups } from '../chains/subject-groups.ts';
import { rulePoints, sumBySubject } from '../score/rules/contributions.ts';
import { namedSubjects } from '../score/run-scores.ts';
import { ScoreColumns } from '../score/state/score-columns.ts';
import { type SubjectItems, subjectItems } from '../score/subject-items.ts';
import { valuesOf } from '../score/values.ts';
import { PlanRows } from '../store/plan-rows.ts';
import { rareRows } from '../store/rare-rows.ts';
import { stackTimeline } from '../store/stack.ts';
import type { Store } from '../store/store.ts';

/** The points of some scores at an instant and the groups of their subjects; null where they cannot be told apart as asked (rule F18). */
export async function spreadOf(
  store: Store,
  facts: Facts,
  { query, scores, at }: SpreadRequest,
): Promise<Spread | null> {
  const dimensions = spreadDimensions(query);
  const { plan, scores: nodes, picks } = planSpread(store.catalog, facts, at, scores, dimensions);
  const rows = new PlanRows(plan, store, await rareRows(plan), (own) => new ScoreColumns(own, store));
  const scored = scores.map((id) => pointsOf(nodes[id] ?? '', rows, store));
  const [first] = scored;
  if (!first || (dimensions.length > 0 && !isOfLeads(store.catalog, scores))) return null;
  const members = membersOf(query, picks, rows, store, { items: first.items, subjects: first.values.length });
  return (
    members && {
      ...members,
      values: Object.fromEntries(
        scores.map((id, i) => [id, scored[i]?.values ?? new Float64Array(first.values.length)]),
      ),
      everybody: namedSubjects(first.items, undefined).map((subject) => first.values[subject] as number),
    }
  );
}

/** The named leads that a question keeps, by the groups it asks for; null where they cannot be told apart as asked (rule F18). */
export function membersOf(
  query: MetricQuery,
  picks: SpreadPlan['picks'],
  rows: PlanRows,
  store: Store,
  { items, subjects }: { readonly items: SubjectItems; readonly subjects: number },
): Members | null {
  const where = whereCondition(query.where);
  const by = query.by ?? [];
  const found = spreadDimensions(query).map((name) => pickOf(picks[name] ?? null, rows, store));
  if (found.some((pick) => pick === null || pick.node.stage !== null)) return null;
  const all = found.filter((pick) => pick !== null);
  const node: GroupNode = { ...noGroup, where };
  const groups = new SubjectGroups(node, all.slice(0, by.length), all.slice(by.length), subjects);
  const members = namedSubjects(items, undefined).flatMap((subject) => {
    const group = groups.groupOf(subject, Number.POSITIVE_INFINITY, () => -1);
    return group < 0 ? [] : [{ subject, group }];
  });
  const sorted = groups.index.codes
    .map((codes, group) => ({ group, keys: codes.map((code, d): Value => groups.shown[d]?.dictionary[code] ?? null) }))
    .sort(byKeys);
  const places = new Map(sorted.map(({ group }, place) => [group, place]));
  return {
    members: members.map(({ subject, group }) => ({ subject, group: places.get(group) ?? 0 })),
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

function pickOf(id: string | null, rows: PlanRows, store: Store): Pick | null {
  if (id === null) return null;
  const node = rows.node(id, 'pick');
  const { timeline, cache } = stackTimeline(rows.node(node.timeline, 'stack'), rows, store);
  return createPick(node, timeline, cache, timeline);
}
