import type { StackNode } from '@sluice/core/plan';
import type { TimelineCache } from '../chains/item-masks.ts';
import { buildTimeline } from '../timeline/build-timeline.ts';
import { type StampTimes, stampTimes } from '../timeline/part-items.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { PlanRows } from './plan-rows.ts';
import type { Store } from './store.ts';

/** The timeline of a stack node: clustered once for all plans that ask for the same. */
export function stackTimeline(
  node: StackNode,
  rows: PlanRows,
  store: Store,
): { timeline: Timeline; cache: TimelineCache } {
  const stored = store.timeline(JSON.stringify(node), () => makeTimeline(node, rows, store));
  return { timeline: { ...stored.items, parts: node.parts.map((p) => rows.rows(p.rows)) }, cache: stored };
}

function makeTimeline(node: StackNode, rows: PlanRows, store: Store): Omit<Timeline, 'parts'> {
  const column = `subject:${node.subject}`;
  const known = node.parts.map((p) => ({ rows: rows.rows(p.rows), ...rows.subjects(p.rows, column) }));
  const subjects = known.reduce((most, p) => Math.max(most, p.count()), 0);
  const parts = known.map((p) => ({ rows: p.rows, subjects: p.codes }));
  const stamps = node.parts.flatMap((part, at): StampTimes[] => {
    const own = part.stamps.length === 0 ? [null] : part.stamps;
    return own.map((stamp, index) => ({
      part: at,
      stamp: index,
      ...stampTimes(rows.rows(part.rows), stamp, node.byDay, node.until, store),
      takesUndated: stamp?.field === own[0]?.field,
    }));
  });
  const { parts: _, ...items } = buildTimeline(parts, stamps, subjects, node.byDay);
  return items;
}
