import type { PickNode } from '@sluice/core/plan';
import { NOT_REACHED } from '@sluice/core/plan';
import type { TextColumn } from '@sluice/core/table';
import { toTextColumn } from '../rows/text-column.ts';
import { endOf, startOf, type Timeline } from '../timeline/timeline.ts';

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
  /** Whether the value is the same for all chains of a subject. */
  readonly isFixed: boolean;
  readonly code: (subject: number, at: PickAt) => number;
}

interface ItemCodes {
  readonly dictionary: readonly string[];
  /** The code at a row of a part; −1 where there is none. */
  readonly at: (part: number, row: number) => number;
}

/** A pick over its timeline; `chain` is the timeline of the chain itself. */
export function createPick(node: PickNode, timeline: Timeline, chain: Timeline): Pick {
  const known = new Map<string, number>();
  const own = codesOf(timeline, node.column, known);
  const kind = node.which.kind;
  if (kind === 'first_touch')
    return { node, dictionary: own.dictionary, isFixed: true, code: firstTouch(timeline, own) };
  if (kind === 'at') {
    const ofChain = codesOf(chain, node.column, known);
    return {
      node,
      dictionary: [...known.keys(), NOT_REACHED],
      isFixed: false,
      code: atStage(chain, ofChain, known.size),
    };
  }
  const direct = kind === 'last_non_direct' ? (known.get('direct') ?? -2) : -2;
  return { node, dictionary: own.dictionary, isFixed: false, code: lastTouch(timeline, own, direct) };
}

function codesOf(timeline: Timeline, name: string, known: Map<string, number>): ItemCodes {
  const parts = timeline.parts.map((rows) => {
    const column = rows.column(name);
    return column && sharedCodes(toTextColumn(column), known);
  });
  return { dictionary: [...known.keys()], at: (part, row) => parts[part]?.[row] ?? -1 };
}

function sharedCodes({ dictionary, codes }: TextColumn, known: Map<string, number>): Int32Array {
  const isFirst = known.size === 0;
  const shared = Int32Array.from(dictionary, (text) => {
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  return isFirst ? codes : codes.map((code) => (code < 0 ? -1 : (shared[code] ?? -1)));
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
function firstTouch(timeline: Timeline, codes: ItemCodes): Pick['code'] {
  const { row, part } = timeline;
  const firstIn = (from: number, to: number): number => {
    for (let i = from; i < to; i++) {
      const code = codes.at(part?.[i] ?? 0, row[i] ?? 0);
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
function lastTouch(timeline: Timeline, codes: ItemCodes, direct: number): Pick['code'] {
  const { times, row, part } = timeline;
  const lastIn = (from: number, to: number, time: number, skipped: number): number => {
    for (let i = to - 1; i >= from; i--) {
      if ((times[i] ?? 0) > time) continue;
      const code = codes.at(part?.[i] ?? 0, row[i] ?? 0);
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

function atStage(chain: Timeline, codes: ItemCodes, notReached: number): Pick['code'] {
  return (_, { item }) => (item < 0 ? notReached : codes.at(chain.part?.[item] ?? 0, chain.row[item] ?? 0));
}
