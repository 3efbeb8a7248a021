import type { ScoreNode } from '@sluice/core/plan';
import { type Clock, timeOf } from '../rules/once-points.ts';
import type { SubjectItems } from '../subject-items.ts';

/** The rows of one subject at each of which its scores are asked for: its events and its records, in rule F5's order. */
export interface Moment {
  readonly time: number;
  /** The place among the subject's events; −1: a record. */
  readonly item: number;
  /** The leads source of a record, and its row; −1 for events. */
  readonly record: number;
  readonly row: number;
}

/** What a subject has at a moment: the moments up to and with it, and its records without a stamp. */
export interface Past {
  readonly subject: number;
  readonly moments: readonly Moment[];
  /** How many of them there are. */
  readonly count: number;
  readonly undated: readonly { readonly record: number; readonly row: number }[];
}

/** By subject the records with a stamp; those without one were always there. */
export function recordMoments(items: SubjectItems, node: ScoreNode, clock: Clock): ReadonlyMap<number, Moment[]> {
  const bySubject = new Map<number, Moment[]>();
  items.records.forEach(({ rows, subjects }, record) => {
    const stamp = node.leads[record]?.created ?? null;
    const column = stamp && rows.column(stamp.field);
    if (column?.type !== 'instant' && column?.type !== 'day') return;
    const ofClock = timeOf(column.type, clock);
    subjects.forEach((subject, row) => {
      const time = ofClock(column.values[row] as number);
      if (subject < 0 || Number.isNaN(time)) return;
      const moments = bySubject.get(subject) ?? [];
      moments.push({ time, item: -1, record, row });
      bySubject.set(subject, moments);
    });
  });
  return bySubject;
}

/** The moments of one subject in order; of one time those of sources listed first. */
export function momentsOf(
  items: SubjectItems,
  subject: number,
  records: readonly Moment[],
  order: { readonly parts: readonly number[]; readonly records: readonly number[] },
): Moment[] {
  const moments: Moment[] = [];
  const end = items.starts[subject + 1] as number;
  for (let item = items.starts[subject] as number; item < end; item++)
    moments.push({ time: items.times[item] as number, item, record: -1, row: -1 });
  for (const record of records) moments.splice(placeOf(record, moments, items, order), 0, record);
  return moments;
}

/** Where a record stands among the moments so far: after all that come before it in rule F5's order. */
function placeOf(
  record: Moment,
  moments: readonly Moment[],
  items: SubjectItems,
  order: { readonly parts: readonly number[]; readonly records: readonly number[] },
): number {
  const sourceOf = (moment: Moment): number =>
    (moment.item < 0 ? order.records[moment.record] : order.parts[items.part?.[moment.item] ?? 0]) ?? 0;
  const rowOf = ({ item, row }: Moment): number => (item < 0 ? row : (items.row[item] as number));
  let place = moments.length;
  while (place > 0) {
    const other = moments[place - 1] as Moment;
    const by = other.time - record.time || sourceOf(other) - sourceOf(record) || rowOf(other) - rowOf(record);
    if (by <= 0) break;
    place--;
  }
  return place;
}
