import type { ChainNode, StackNode } from '@sluice/core/plan';
import type { ChainRows } from '../chain/index.ts';
import { toTextColumn } from '../rows/text-column.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { itemMasks, type MaskOf, type TimelineCache } from './item-masks.ts';

/** The rows of a chain as the kernel takes them; `stack` tells which of them are one where entries are counted. */
export function chainInput(
  node: ChainNode,
  timeline: Timeline,
  maskOf: MaskOf,
  cache: TimelineCache,
  stack?: StackNode,
): ChainRows {
  const stageMask = itemMasks(
    timeline,
    node.stages.map((s) => s.match),
    maskOf,
    cache,
  );
  const isDirect = node.stages.some((s) => s.direct);
  const hasEnters = node.stages.some((s) => s.enters);
  const entries = () => node.stages.map((s) => s.enters ?? s.match);
  const isShared = stack && node.order === 'any' && node.attempts === 'each' && sharesStamps(stack);
  return {
    times: timeline.times,
    isDated: !timeline.hasUndated,
    stageMask,
    ...(hasEnters ? { entryMask: itemMasks(timeline, entries(), maskOf, cache) } : {}),
    ...(node.without.length > 0
      ? {
          withoutMask: itemMasks(
            timeline,
            node.without.map((w) => w.match),
            maskOf,
            cache,
          ),
        }
      : {}),
    ...(node.same.length > 0 ? { same: node.same.map((s) => sameCodes(s.columns, timeline)) } : {}),
    ...(isShared ? { entryOf: entryItems(stack, timeline, stageMask) } : {}),
    ...(isDirect ? { adjacent: adjacentItems(node, timeline) } : {}),
  };
}

/** Whether a row is several items by one stamp: an act, and what its lead then stands for. */
function sharesStamps({ parts }: StackNode): boolean {
  return parts.some(({ stamps }) => new Set(stamps.map((stamp) => stamp?.field)).size < stamps.length);
}

/** By item the first that matches a stage of those by the same stamp of one row. */
function entryItems({ parts }: StackNode, { row, part, stamp }: Timeline, stageMask: ArrayLike<number>): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(row, (at, item) => {
    if (stageMask[item] === 0) return item;
    const of = part?.[item] ?? 0;
    const key = `${of} ${at} ${parts[of]?.stamps[stamp?.[item] ?? 0]?.field}`;
    const found = first.get(key) ?? item;
    first.set(key, found);
    return found;
  });
}

/** Rule F9: equal texts have equal codes over all parts; −1 empty, −2 the part has no such field. */
function sameCodes(columns: Readonly<Record<number, string>>, timeline: Timeline): Int32Array {
  const known = new Map<string, number>();
  const codesOf = timeline.parts.map((rows, part) => {
    const field = columns[part];
    const column = field === undefined ? null : rows.column(field);
    if (!column) return null;
    const { dictionary, codes } = toTextColumn(column);
    const shared = Int32Array.from(dictionary, (text) => {
      if (text === '') return -1;
      const code = known.get(text) ?? known.size;
      known.set(text, code);
      return code;
    });
    return { codes, shared };
  });
  return Int32Array.from(timeline.row, (row, item) => {
    const part = codesOf[timeline.part?.[item] ?? 0];
    if (!part) return -2;
    const code = part.codes[row] ?? -1;
    return code < 0 ? -1 : (part.shared[code] ?? -1);
  });
}

function adjacentItems(node: ChainNode, timeline: Timeline): Uint8Array {
  const isDirect = timeline.parts.map((_, part) => (node.directParts.includes(part) ? 1 : 0));
  return Uint8Array.from(timeline.row, (_, item) => isDirect[timeline.part?.[item] ?? 0] ?? 0);
}
