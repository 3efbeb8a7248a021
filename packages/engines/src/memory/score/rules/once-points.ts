import type { Calendar } from '@sluice/core/calendar';
import type { ScoreRule } from '@sluice/core/catalog';
import { conditionFields } from '@sluice/core/internal';
import type { RecordPart } from '@sluice/core/plan';
import { maskOf } from '../../rows/filter.ts';
import type { SubjectItems } from '../subject-items.ts';
import { before, type ScoreClock } from './clock.ts';

type RecordRule = Extract<ScoreRule, { kind: 'record' }>;
/** How stamps are counted. */
export type Clock = Pick<ScoreClock, 'byDay' | 'calendar'>;
type InactiveRule = Extract<ScoreRule, { kind: 'inactive' }>;

/** 1 by subject where a record meets the condition; records of sources that lack one of its fields are not asked. */
export function recordHits(rule: RecordRule, items: SubjectItems, calendar: Calendar): Uint8Array {
  const hits = new Uint8Array(items.subjects);
  recordMasks(rule, items, calendar).forEach((mask, record) => {
    items.records[record]?.subjects.forEach((subject, row) => {
      if (subject >= 0 && mask?.[row] === 1) hits[subject] = 1;
    });
  });
  return hits;
}

/** By leads source 1 where a record meets the condition; null where the source lacks all of its fields. */
export function recordMasks(rule: RecordRule, items: SubjectItems, calendar: Calendar): (Uint8Array | null)[] {
  const fields = conditionFields(rule.where);
  return items.records.map(({ rows }) =>
    fields.some(({ name }) => rows.column(name) !== null) ? maskOf(rows, rule.where, calendar) : null,
  );
}

/** Rule S4: 1 by subject whose latest row, or without one its creation, is longer ago. */
export function inactiveHits(
  rule: InactiveRule,
  items: SubjectItems,
  created: Float64Array,
  clock: ScoreClock,
): Uint8Array {
  const limit = before(clock, rule.after);
  return Uint8Array.from({ length: items.subjects }, (_, subject) => {
    const [from, end] = [items.starts[subject] as number, items.starts[subject + 1] as number];
    const latest = end > from ? (items.times[end - 1] as number) : (created[subject] as number);
    return latest < limit ? 1 : 0;
  });
}

/** By subject the earliest creation of its records, as the clock counts; NaN where none says when. */
export function creationOf(items: SubjectItems, parts: readonly RecordPart[], clock: ScoreClock): Float64Array {
  const created = new Float64Array(items.subjects).fill(Number.NaN);
  items.records.forEach(({ rows, subjects }, i) => {
    const stamp = parts[i]?.created ?? null;
    const column = stamp && rows.column(stamp.field);
    if (column?.type !== 'instant' && column?.type !== 'day') return;
    const ofClock = timeOf(column.type, clock);
    subjects.forEach((subject, row) => {
      const time = ofClock(column.values[row] as number);
      if (subject >= 0 && !Number.isNaN(time) && !(time >= (created[subject] as number))) created[subject] = time;
    });
  });
  return created;
}

/** A stamp as the clock counts: dates by the start of their local day where the clock is exact. */
export function timeOf(type: 'instant' | 'day', { byDay, calendar }: Clock): (value: number) => number {
  if (type === 'day') return byDay ? (day) => day : (day) => (Number.isNaN(day) ? day : calendar.startOfDay(day));
  return byDay ? (micros) => (Number.isNaN(micros) ? micros : calendar.dayOf(micros)) : (micros) => micros;
}
