import type { Calendar } from '@sluice/core/calendar';
import type { ItemMatch } from '@sluice/core/plan';
import { maskOf } from '../rows/filter.ts';
import { toTextColumn } from '../rows/text-column.ts';
import { type ClusteredCodes, clusterCodes } from '../timeline/clustered.ts';
import type { Timeline } from '../timeline/timeline.ts';

export type Mask = Uint8Array | Int32Array;

/** What was clustered for one timeline, kept for the next funnel over it. */
export interface TimelineCache {
  readonly codes: Map<string, ClusteredCodes>;
  /** By what was matched. */
  readonly masks: Map<string, Mask>;
  /** First touches by column and subject. */
  readonly touches: Map<string, { readonly dictionary: readonly string[]; readonly codes: Int32Array }>;
}

const mostMasks = 16;

/** Bit k of an item: one of `matches[k]` holds. */
export function itemMasks(
  timeline: Timeline,
  matches: readonly (readonly ItemMatch[])[],
  calendar: Calendar,
  cache: TimelineCache,
): Mask {
  const key = JSON.stringify(matches);
  const known = cache.masks.get(key);
  if (known) return known;
  const masks = makeMasks(timeline, matches, calendar, cache);
  if (cache.masks.size >= mostMasks) cache.masks.clear();
  cache.masks.set(key, masks);
  return masks;
}

function makeMasks(
  timeline: Timeline,
  matches: readonly (readonly ItemMatch[])[],
  calendar: Calendar,
  cache: TimelineCache,
): Mask {
  const masks = matches.length <= 8 ? new Uint8Array(timeline.row.length) : new Int32Array(timeline.row.length);
  const plain = new Map<string, { match: ItemMatch; bits: Map<string, number> }>();
  matches.forEach((each, k) => {
    for (const match of each) {
      if (match.where === null && match.events && !match.undated) addPlain(plain, match, 1 << k);
      else addMatch(masks, timeline, match, 1 << k, calendar, cache);
    }
  });
  for (const { match, bits } of plain.values()) addEvents(masks, timeline, match, bits, cache);
  return masks;
}

function addPlain(
  plain: Map<string, { match: ItemMatch; bits: Map<string, number> }>,
  match: ItemMatch,
  bit: number,
): void {
  const key = `${match.part} ${match.stamp} ${match.events?.field}`;
  const group = plain.get(key) ?? { match, bits: new Map<string, number>() };
  for (const value of match.events?.values ?? []) group.bits.set(value, (group.bits.get(value) ?? 0) | bit);
  plain.set(key, group);
}

/** All stages that are plain event names at once: one look-up an item. */
function addEvents(
  masks: Mask,
  timeline: Timeline,
  match: ItemMatch,
  bits: Map<string, number>,
  cache: TimelineCache,
): void {
  const { stamp, times, hasUndated } = timeline;
  const isClustered = cache.codes.has(`${match.part} ${match.events?.field}`);
  if (!stamp && !hasUndated && !isClustered && masks instanceof Uint8Array) {
    addByRow(masks, timeline, match, bits);
    return;
  }
  const clustered = codesOf(timeline, match, cache);
  if (!clustered) return;
  const { codes, dictionary, missing } = clustered;
  const table = new Int32Array(missing + 1);
  dictionary.forEach((text, code) => {
    table[code] = bits.get(text) ?? 0;
  });
  if (!stamp && !hasUndated) {
    for (let i = 0; i < masks.length; i++) masks[i] = (masks[i] as number) | (table[codes[i] as number] as number);
    return;
  }
  for (let i = 0; i < masks.length; i++) {
    if ((stamp?.[i] ?? 0) !== match.stamp || Number.isNaN(times[i] ?? 0)) continue;
    masks[i] = (masks[i] ?? 0) | (table[codes[i] ?? missing] ?? 0);
  }
}

/** Where every row is one item the bits are found in the order of the rows first: then only bytes are fetched out of order. */
function addByRow(masks: Uint8Array, timeline: Timeline, match: ItemMatch, bits: ReadonlyMap<string, number>): void {
  const column = timeline.parts[match.part]?.column(match.events?.field ?? '');
  if (!column) return;
  const { dictionary, codes } = toTextColumn(column);
  const table = new Uint8Array(dictionary.length + 1);
  for (let code = 0; code < dictionary.length; code++) table[code + 1] = bits.get(dictionary[code] ?? '') ?? 0;
  const byRow = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) byRow[row] = table[(codes[row] as number) + 1] as number;
  const { row: rows } = timeline;
  for (let i = 0; i < masks.length; i++) masks[i] = (masks[i] as number) | (byRow[rows[i] as number] as number);
}

function codesOf(timeline: Timeline, match: ItemMatch, cache: TimelineCache): ClusteredCodes | null {
  const key = `${match.part} ${match.events?.field}`;
  const known = cache.codes.get(key);
  if (known) return known;
  const column = timeline.parts[match.part]?.column(match.events?.field ?? '');
  if (!column) return null;
  const clustered = clusterCodes(timeline, match.part, toTextColumn(column));
  cache.codes.set(key, clustered);
  return clustered;
}

function addMatch(
  masks: Mask,
  timeline: Timeline,
  match: ItemMatch,
  bit: number,
  calendar: Calendar,
  cache: TimelineCache,
): void {
  const rows = timeline.parts[match.part];
  if (!rows) return;
  const where = match.where && maskOf(rows, match.where, calendar);
  const clustered = match.events ? codesOf(timeline, match, cache) : null;
  if (match.events && !clustered) return;
  const hits =
    clustered &&
    Uint8Array.from([...clustered.dictionary, ''], (text) => (match.events?.values.includes(text) ? 1 : 0));
  if (hits && clustered) hits[clustered.missing] = 0;
  const isIt = ofStamp(timeline, match);
  const { row } = timeline;
  for (let i = 0; i < masks.length; i++) {
    if (!isIt(i) || (hits && hits[clustered?.codes[i] ?? 0] !== 1)) continue;
    if (where && where[row[i] ?? 0] !== 1) continue;
    masks[i] = (masks[i] ?? 0) | bit;
  }
}

/** Whether an item is of the part and stamp a match reads, with a time where it needs one. */
function ofStamp({ part, stamp, times }: Timeline, match: ItemMatch): (item: number) => boolean {
  return (item) =>
    (part?.[item] ?? 0) === match.part &&
    (stamp?.[item] ?? 0) === match.stamp &&
    (match.undated || !Number.isNaN(times[item] ?? 0));
}
