import type { StackNode, StampColumn } from '@sluice/core/plan';
import type { TimelineCache } from '../chains/item-masks.ts';
import type { RowSet } from '../rows/row-set.ts';
import { buildTimeline } from '../timeline/build-timeline.ts';
import type { Carried } from '../timeline/carried.ts';
import type { ClusteredCodes } from '../timeline/clustered.ts';
import { type StampTimes, stampTimes } from '../timeline/part-items.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { PlanRows } from './plan-rows.ts';
import type { MadeTimeline, Store } from './store.ts';

/**
 * The timeline of a stack node: clustered once for all plans that ask for the same. `events`: the column of event names
 * that is sure to be asked of it, put in order along with it.
 */
export function stackTimeline(
  node: StackNode,
  rows: PlanRows,
  store: Store,
  events: string | null = null,
): { timeline: Timeline; cache: TimelineCache } {
  const stored = store.timeline(JSON.stringify(node), () => makeTimeline(node, rows, store, events));
  return { timeline: { ...stored.items, parts: node.parts.map((p) => rows.rows(p.rows)) }, cache: stored };
}

function makeTimeline(node: StackNode, rows: PlanRows, store: Store, events: string | null): MadeTimeline {
  const column = `subject:${node.subject}`;
  const known = node.parts.map((p) => ({ rows: rows.rows(p.rows), ...rows.subjects(p.rows, column) }));
  const subjects = known.reduce((most, p) => Math.max(most, p.count()), 0);
  const parts = known.map((p) => ({ rows: p.rows, subjects: p.codes }));
  const stamps = node.parts.flatMap((part, at): StampTimes[] => {
    const own = part.stamps.length === 0 ? [null] : part.stamps;
    const byField = new Map<string | undefined, ReturnType<typeof stampTimes>>();
    const timesOf = (stamp: StampColumn | null) => {
      const made = byField.get(stamp?.field) ?? stampTimes(rows.rows(part.rows), stamp, node.byDay, node.until, store);
      byField.set(stamp?.field, made);
      return made;
    };
    return own.map((stamp, index) => ({
      part: at,
      stamp: index,
      ...timesOf(stamp),
      takesUndated: stamp?.field === own[0]?.field,
    }));
  });
  const carried = events === null ? null : carriedCodes(rows.rows(node.parts[0]?.rows ?? ''), events);
  const { parts: _, ...items } = buildTimeline(parts, stamps, subjects, node.byDay, carried, store.kernels.inBuckets);
  if (!carried || items.subjectOf === null) return { items, codes: [] };
  const codes = carried.into.subarray(0, items.row.length);
  return { items, codes: [[`0 ${events}`, { codes, dictionary: carried.dictionary, missing: carried.missing }]] };
}

/** The codes of a column of texts, to be carried as bytes; null where there are too many. */
function carriedCodes(rows: RowSet, field: string): (Carried & Omit<ClusteredCodes, 'codes'>) | null {
  const column = rows.column(field);
  if (column?.type !== 'text' || column.dictionary.length > 255) return null;
  const { codes, dictionary } = column;
  return { from: codes, into: new Uint8Array(codes.length), dictionary, missing: dictionary.length };
}
