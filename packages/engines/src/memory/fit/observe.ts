import type { Catalog, Funnel, Score, Stage } from '@sluice/core/catalog';
import { type Facts, type Look, planObserved } from '@sluice/core/plan';
import { itemMasks } from '../chains/item-masks.ts';
import { maskOf } from '../rows/filter.ts';
import { type RulePoints, rulePoints } from '../score/rules/contributions.ts';
import { type SubjectItems, subjectItems } from '../score/subject-items.ts';
import { PlanRows } from '../store/plan-rows.ts';
import { rareRows } from '../store/rare-rows.ts';
import { stackTimeline } from '../store/stack.ts';
import type { Store } from '../store/store.ts';

/** What is asked of every instant. */
export interface Asked {
  readonly score: Score | null;
  readonly funnel: Funnel;
  readonly stage: Stage;
}

/** The leads as they are known at an instant. */
export interface Observed {
  /** UTC microseconds. */
  readonly at: number;
  readonly items: SubjectItems;
  readonly points: readonly RulePoints[];
  /** When each lead that has a name converted first: UTC microseconds, NaN of a conversion without time. */
  readonly converted: ReadonlyMap<string, number>;
}

/** Looks at the leads at an instant: rows after it do not exist. */
export async function observe(store: Store, facts: Facts, at: number, asked: Asked): Promise<Observed> {
  const { plan, score, conversion } = planObserved(store.catalog, facts, at, asked);
  const rows = new PlanRows(plan, store, await rareRows(plan));
  return observedIn(rows, { at, score, conversion }, store);
}

/** The same of a look that is a part of a greater plan. */
export function observedIn(rows: PlanRows, { at, score, conversion }: Look, store: Store): Observed {
  const node = rows.node(score, 'score');
  const items = subjectItems(node, rows, store);
  const clock = { at: items.byDay ? node.at.day : node.at.micros, byDay: items.byDay, calendar: store.calendar };
  const { timeline, cache } = stackTimeline(rows.node(conversion.timeline, 'stack'), rows, store);
  const mask = itemMasks(timeline, [conversion.matches], (set, where) => maskOf(set, where, store.calendar), cache);
  const converted = new Map<string, number>();
  for (let subject = 0; subject < timeline.subjects; subject++) {
    const name = items.names[subject];
    if (name == null) continue;
    const end = timeline.starts[subject + 1] as number;
    for (let i = timeline.starts[subject] as number; i < end; i++) {
      if (mask[i] === 0) continue;
      const time = timeline.times[i] as number;
      converted.set(name, timeline.byDay && !Number.isNaN(time) ? store.calendar.startOfDay(time) : time);
      break;
    }
  }
  return { at, items, points: rulePoints(node, items, store, clock), converted };
}

/** The stage of that name, and its funnel; null where there is none. */
export function conversionOf({ funnels }: Catalog, name: string): { funnel: Funnel; stage: Stage } | null {
  for (const funnel of Object.values(funnels)) {
    const stage = funnel.stages.find(({ id }) => id === name || `${funnel.id}.${id}` === name);
    if (stage !== undefined && stage.reach.kind !== 'counts' && stage.reach.kind !== 'standing')
      return { funnel, stage };
  }
  return null;
}
