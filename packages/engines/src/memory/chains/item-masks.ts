import type { Condition } from '@sluice/core/catalog';
import type { ItemMatch } from '@sluice/core/plan';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';
import { type ClusteredCodes, clusterCodes } from '../timeline/clustered.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { TouchList } from '../timeline/touch-list.ts';

export type Mask = Uint8Array | Int32Array;

/** What was clustered for one timeline, kept for the next funnel over it. */
export interface TimelineCache {
  readonly codes: Map<string, ClusteredCodes>;
  /** By what was matched. */
  readonly masks: Map<string, Mask>;
  /** The same of events alone, without a condition. */
  readonly plain: Map<string, Mask>;
  /** By part and stamp the item of each row. */
  readonly places: Map<string, Int32Array>;
  /** First touches by column and subject. */
  readonly touches: Map<string, { readonly dictionary: readonly string[]; readonly codes: Int32Array }>;
  /** What of its items is a touch, by what is read of them. */
  readonly paths: Map<string, TouchList>;
}

/** 1 for the rows for which a condition holds. */
export type MaskOf = (rows: RowSet, where: Condition) => Uint8Array;

const mostMasks = 16;

/** Bit k of an item: one of `matches[k]` holds. */
export function itemMasks(
  timeline: Timeline,
  matches: readonly (readonly ItemMatch[])[],
  maskOf: MaskOf,
  cache: TimelineCache,
): Mask {
  const key = JSON.stringify(matches);
  const known = cache.masks.get(key);
  if (known) return known;
  const masks = makeMasks(timeline, matches, maskOf, cache);
  if (cache.masks.size >= mostMasks) cache.masks.clear();
  cache.masks.set(key, masks);
  return masks;
}

function makeMasks(
  timeline: Timeline,
  matches: readonly (readonly ItemMatch[])[],
  maskOf: MaskOf,
  cache: TimelineCache,
): Mask {
  const plain = plainMasks(timeline, matches, cache);
  const others = matches.flatMap((each, k) =>
    each.flatMap((match) => (isPlain(match) ? [] : [{ match, bit: 1 << k }])),
  );
  if (others.length === 0) return plain;
  const masks = plain.slice();
  for (const { match, bit } of others) addMatch(masks, timeline, match, bit, maskOf, cache);
  return masks;
}

/** The bits of matches that are plain event names; they depend on the rows alone. */
function plainMasks(timeline: Timeline, matches: readonly (readonly ItemMatch[])[], cache: TimelineCache): Mask {
  const own = matches.map((each) => each.filter(isPlain));
  const key = JSON.stringify(own);
  const known = cache.plain.get(key);
  if (known) return known;
  const masks = matches.length <= 8 ? new Uint8Array(timeline.row.length) : new Int32Array(timeline.row.length);
  const plain = new Map<string, { match: ItemMatch; bits: Map<string, number> }>();
  own.forEach((each, k) => {
    for (const match of each) addPlain(plain, match, 1 << k);
  });
  for (const { match, bits } of plain.values()) addEvents(masks, timeline, match, bits, cache);
  if (cache.plain.size >= mostMasks) cache.plain.clear();
  cache.plain.set(key, masks);
  return masks;
}

function isPlain({ where, events, undated }: ItemMatch): boolean {
  return where === null && events !== null && !undated;
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
  maskOf: MaskOf,
  cache: TimelineCache,
): void {
  const rows = timeline.parts[match.part];
  if (!rows) return;
  if (match.where !== null && match.events === null && !match.undated) {
    const hits = booleansOf(rows, match.where) ?? maskOf(rows, match.where);
    markRows(masks, bit, timeline, placesOf(timeline, match, cache), hits);
    return;
  }
  const where = match.where && maskOf(rows, match.where);
  const clustered = match.events ? codesOf(timeline, match, cache) : null;
  if (match.events && !clustered) return;
  const hits = clustered && hitsOf(clustered, match.events?.values ?? []);
  markItems(masks, bit, timeline, match, where, clustered && hits && { codes: clustered.codes, hits });
}

/** The rows' own column of booleans, where the condition is that it is true. */
function booleansOf(rows: RowSet, where: Condition): Int8Array | null {
  if (where.kind !== 'in' || where.field.of !== 'row' || where.values.length !== 1 || where.values[0] !== true)
    return null;
  const column = rows.column(where.field.name);
  return column?.type === 'boolean' ? column.values : null;
}

/** By row the item of one part and stamp, −1 where there is none. */
function placesOf({ row, part, stamp, parts }: Timeline, match: ItemMatch, cache: TimelineCache): Int32Array {
  const key = `${match.part} ${match.stamp}`;
  const known = cache.places.get(key);
  if (known) return known;
  const places = new Int32Array(parts[match.part]?.length ?? 0).fill(-1);
  for (let i = 0; i < row.length; i++) {
    if (part !== null && part[i] !== match.part) continue;
    if (stamp === null || stamp[i] === match.stamp) places[row[i] as number] = i;
  }
  cache.places.set(key, places);
  return places;
}

/** Sets the bit of the items, with a time, of rows that are 1. */
function markRows(
  masks: Mask,
  bit: number,
  { times }: Timeline,
  places: Int32Array,
  hits: Uint8Array | Int8Array,
): void {
  for (let row = 0; row < hits.length; row++) {
    if (hits[row] !== 1) continue;
    const item = places[row] as number;
    if (item >= 0 && !Number.isNaN(times[item])) masks[item] = (masks[item] as number) | bit;
  }
}

/** By code 1 where its text is one of the values. */
function hitsOf({ dictionary, missing }: ClusteredCodes, values: readonly string[]): Uint8Array {
  const hits = Uint8Array.from([...dictionary, ''], (text) => (values.includes(text) ? 1 : 0));
  hits[missing] = 0;
  return hits;
}

/** Sets the bit of items of the match's part and stamp whose row meets the condition and whose event is a hit. */
function markItems(
  masks: Mask,
  bit: number,
  { row, times, part, stamp }: Timeline,
  match: ItemMatch,
  where: Uint8Array | null,
  events: { readonly codes: ArrayLike<number>; readonly hits: Uint8Array } | null,
): void {
  for (let i = 0; i < masks.length; i++) {
    if (part !== null && part[i] !== match.part) continue;
    if (stamp !== null && stamp[i] !== match.stamp) continue;
    if (where !== null && where[row[i] as number] !== 1) continue;
    if (events !== null && events.hits[events.codes[i] as number] !== 1) continue;
    if (match.undated || !Number.isNaN(times[i])) masks[i] = (masks[i] as number) | bit;
  }
}
