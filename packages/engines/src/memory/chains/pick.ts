import type { PickNode } from '@sluice/core/plan';
import { NOT_REACHED } from '@sluice/core/plan';
import type { TextColumn } from '@sluice/core/table';
import { toTextColumn } from '../rows/text-column.ts';
import { endOf, startOf, type Timeline } from '../timeline/timeline.ts';
import type { TimelineCache } from './item-masks.ts';

/** What of a chain decides a value (rule F14). Items are of the chain's own timeline. */
export interface PickAt {
  /** The time of the chain's furthest row; NaN is none. */
  time: number;
  /** The item that fills the stage asked for, or −1. */
  item: number;
}

/** Reads the value of a dimension for a subject and chain: a code of `dictionary`, −1 for none. */
export interface Pick {
  readonly node: PickNode;
  readonly dictionary: readonly string[];
  /** By subject, where the value is the same for all its chains. */
  readonly fixed: Int8Array | Int32Array | null;
  readonly code: (subject: number, at: PickAt) => number;
}

/** A pick over its timeline; `chain` is the timeline of the chain itself. First touches are found once a timeline. */
export function createPick(node: PickNode, timeline: Timeline, cache: TimelineCache, chain: Timeline): Pick {
  const kind = node.which.kind;
  if (kind === 'first_touch') {
    const { dictionary, codes } = firstTouchesOf(node, timeline, cache);
    return { node, dictionary, fixed: codes, code: (subject) => codes[subject] ?? -1 };
  }
  const shared = new SharedCodes();
  const own = shared.read(timeline, node.column);
  if (kind === 'at') {
    const code = atStage(chain, shared.read(chain, node.column), shared.texts.length);
    return { node, dictionary: [...shared.texts, NOT_REACHED], fixed: null, code };
  }
  const direct = kind === 'last_non_direct' ? shared.texts.indexOf('direct') : -1;
  return { node, dictionary: shared.texts, fixed: null, code: lastTouch(timeline, own, direct < 0 ? -2 : direct) };
}

type ItemCode = (part: number, row: number) => number;

/** Codes of one column over all parts: equal texts, equal codes. */
class SharedCodes {
  readonly #known = new Map<string, number>();
  /** By row, of the part read first. */
  codes: Int32Array | null = null;

  get texts(): string[] {
    return [...this.#known.keys()];
  }

  read(timeline: Timeline, name: string): ItemCode {
    const parts = timeline.parts.map((rows) => {
      const column = rows.column(name);
      return column && this.#share(toTextColumn(column));
    });
    const [only] = parts;
    this.codes ??= only ?? null;
    if (parts.length === 1 && only) return (_, row) => only[row] as number;
    return (part, row) => parts[part]?.[row] ?? -1;
  }

  #share({ dictionary, codes }: TextColumn): Int32Array {
    const isFirst = this.#known.size === 0;
    const shared = Int32Array.from(dictionary, (text) => {
      const code = this.#known.get(text) ?? this.#known.size;
      this.#known.set(text, code);
      return code;
    });
    return isFirst ? codes : codes.map((code) => (code < 0 ? -1 : (shared[code] ?? -1)));
  }
}

function firstTouchesOf(node: PickNode, timeline: Timeline, cache: TimelineCache) {
  const known = cache.touches.get(node.column);
  if (known) return known;
  const shared = new SharedCodes();
  const read = shared.read(timeline, node.column);
  const codes = timeline.subjectOf
    ? firstByRow(timeline.subjectOf, timeline.subjects, shared.codes)
    : firstBySubject(timeline, read);
  const made = { dictionary: shared.texts, codes };
  cache.touches.set(node.column, made);
  return made;
}

function firstBySubject(timeline: Timeline, read: ItemCode): Int32Array {
  const first = firstTouch(timeline, read);
  const codes = new Int32Array(timeline.subjects);
  for (let subject = 0; subject < codes.length; subject++) codes[subject] = first(subject);
  return codes;
}

/** The same over rows in time order, from the last to the first, without a look at how they are clustered. */
function firstByRow(subjectOf: Int32Array, subjects: number, codes: Int32Array | null): Int32Array {
  const first = new Int32Array(subjects).fill(-1);
  if (codes === null) return first;
  for (let row = codes.length - 1; row >= 0; row--) {
    const code = codes[row] as number;
    const subject = subjectOf[row] as number;
    if (code >= 0 && subject >= 0) first[subject] = code;
  }
  return first;
}

/** The subject's items in the order that decides, and where those with a time begin and end. */
function boundsOf(timeline: Timeline, subject: number): { from: number; end: number; to: number } {
  const from = startOf(timeline, subject);
  const to = endOf(timeline, subject);
  let end = to;
  if (timeline.hasUndated) while (end > from && Number.isNaN(timeline.times[end - 1] ?? 0)) end--;
  return { from, end, to };
}

/** Items without time count as the earliest, though they stand last. */
function firstTouch(timeline: Timeline, read: ItemCode): (subject: number) => number {
  const { row, part } = timeline;
  const firstIn = (from: number, to: number): number => {
    for (let i = from; i < to; i++) {
      const code = read(part ? (part[i] as number) : 0, row[i] as number);
      if (code >= 0) return code;
    }
    return -1;
  };
  if (!timeline.hasUndated) return (subject) => firstIn(startOf(timeline, subject), endOf(timeline, subject));
  return (subject) => {
    const { from, end, to } = boundsOf(timeline, subject);
    const undated = firstIn(end, to);
    return undated >= 0 ? undated : firstIn(from, end);
  };
}

/** `direct` is passed over unless there is nothing else. */
function lastTouch(timeline: Timeline, read: ItemCode, direct: number): Pick['code'] {
  const { times, row, part } = timeline;
  const lastIn = (from: number, to: number, time: number, skipped: number): number => {
    for (let i = to - 1; i >= from; i--) {
      if ((times[i] ?? 0) > time) continue;
      const code = read(part?.[i] ?? 0, row[i] ?? 0);
      if (code >= 0 && code !== skipped) return code;
    }
    return -1;
  };
  const lastOf = (subject: number, time: number, skipped: number): number => {
    const { from, end, to } = boundsOf(timeline, subject);
    const dated = lastIn(from, end, time, skipped);
    return dated >= 0 ? dated : lastIn(end, to, time, skipped);
  };
  return (subject, { time }) => {
    const code = lastOf(subject, time, direct);
    return code >= 0 || direct < 0 ? code : lastOf(subject, time, -2);
  };
}

function atStage(chain: Timeline, read: ItemCode, notReached: number): Pick['code'] {
  return (_, { item }) => (item < 0 ? notReached : read(chain.part?.[item] ?? 0, chain.row[item] ?? 0));
}
