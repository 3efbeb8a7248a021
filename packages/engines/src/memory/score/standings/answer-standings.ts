import { formatInstant } from '@sluice/core/calendar';
import { report } from '@sluice/core/diagnostic';
import { type Facts, planStandings, resolveAsOf } from '@sluice/core/plan';
import { EngineError, type ScoreStandings, type Standings, type StandingsQuery } from '@sluice/core/query';
import { PlanRows } from '../../store/plan-rows.ts';
import { rareRows } from '../../store/rare-rows.ts';
import type { Store } from '../../store/store.ts';
import { rulePoints, sumBySubject } from '../rules/contributions.ts';
import { namedSubjects } from '../run-scores.ts';
import { ScoreColumns } from '../state/score-columns.ts';
import { type SubjectItems, subjectItems } from '../subject-items.ts';
import { valuesOf } from '../values.ts';
import { furthestStages } from './furthest-stages.ts';

/** Answers where all leads stand. Rejects with an `EngineError` whose diagnostics say why. */
export async function answerStandings(store: Store, facts: Facts, query: StandingsQuery): Promise<Standings> {
  const at = query.asOf === undefined ? facts.asOf : resolveAsOf(query.asOf, facts, store.calendar);
  if (at === null) {
    const refusal = report('query-time', { text: query.asOf ?? '' }, { from: 0, to: 0 });
    throw new EngineError('The scores cannot be answered.', [refusal]);
  }
  const { plan, scores, chains } = planStandings(store.catalog, facts, at, query.funnels ?? []);
  const rows = new PlanRows(plan, store, await rareRows(plan), (own) => new ScoreColumns(own, store));
  const known = new Map<string, Named>();
  const answered = Object.entries(scores).map(([score, id]) => standingsOf(score, id, rows, store, known));
  const [leads] = [...known].flatMap(([key, each]) => (key.endsWith(' lead') ? [each.subjects] : []));
  const funnels = Object.entries(chains).map(([funnel, id]) => ({
    funnel,
    subjects: leads ?? [],
    depths: furthestStages(id, rows, store),
  }));
  return { asOf: formatInstant(at), scores: answered, funnels };
}

interface Named {
  readonly items: SubjectItems;
  readonly subjects: readonly (string | null)[];
}

function standingsOf(
  score: string,
  id: string,
  rows: PlanRows,
  store: Store,
  known: Map<string, Named>,
): ScoreStandings {
  const node = rows.node(id, 'score');
  const key = `${node.timeline} ${node.score.subject}`;
  const { items, subjects } = known.get(key) ?? named(subjectItems(node, rows, store));
  known.set(key, { items, subjects });
  const at = items.byDay ? node.at.day : node.at.micros;
  const points = rulePoints(node, items, store, { at, byDay: items.byDay, calendar: store.calendar });
  const rules = points.map((each) => ({ rule: each.rule.id, points: sumBySubject(each, items.subjects) }));
  const byRule = new Map(rules.map((each) => [each.rule, each.points]));
  return { score, subjects, rules, values: valuesOf(node.score, byRule, items.subjects) };
}

function named(items: SubjectItems): Named {
  const subjects: (string | null)[] = new Array(items.names.length).fill(null);
  for (const subject of namedSubjects(items, undefined)) subjects[subject] = items.names[subject] ?? null;
  return { items, subjects };
}
