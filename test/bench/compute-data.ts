import type { Column, TextColumn } from '@sluice/core/table';

export const stages = ['visit', 'lead', 'mql', 'sql', 'opportunity', 'won'];
const events = [...stages, 'page_view', 'scroll', 'download', 'open', 'click', 'webinar'];
const touches: readonly (readonly [source: string, medium: string, share: number])[] = [
  ['google', 'cpc', 0.3],
  ['google', 'organic', 0.2],
  ['(direct)', '(none)', 0.15],
  ['news', 'email', 0.1],
  ['facebook', 'paid', 0.08],
  ['linkedin', 'social', 0.06],
  ['partner', 'referral', 0.04],
  ['bing', 'cpc', 0.03],
  ['youtube', 'video', 0.02],
  ['push', 'push', 0.01],
  ['sms', 'sms', 0.008],
  ['audio', 'audio', 0.002],
];
const onward = [1, 0.2, 0.37, 0.43, 0.52, 0.2];
const start = Date.UTC(2024, 0, 1) * 1000;
const hour = 3600e6;

/** Events of leads in time order: six stages, skewed channels, re-entries, ids of 16 characters. */
export interface EventLog {
  readonly length: number;
  readonly leads: number;
  readonly columns: Readonly<Record<string, Column>>;
  readonly lead: Int32Array;
  readonly at: Float64Array;
  readonly event: Int32Array;
  readonly touch: Int32Array;
  readonly value: Float64Array;
}

/** About 5.8 events a lead; the same for the same size. */
export function eventLog(length: number): EventLog {
  const next = createRandom(7);
  const lead = new Int32Array(length);
  const at = new Float64Array(length);
  const event = new Int32Array(length);
  const touch = new Int32Array(length);
  let row = 0;
  let leads = 0;
  while (row < length) {
    row = addLead(row, length, leads++, next, { lead, at, event, touch });
  }
  const order = timeOrder(at);
  const sorted = {
    lead: byOrder(lead, order),
    at: byOrder(at, order),
    event: byOrder(event, order),
    touch: byOrder(touch, order),
  };
  const value = Float64Array.from(sorted.event, (code, i) => (code === 5 ? (1000 + (i % 977)) * 1e6 : Number.NaN));
  return { length, leads, ...sorted, value, columns: columnsOf(leads, sorted, value) };
}

type Arrays = Pick<EventLog, 'lead' | 'at' | 'event' | 'touch'>;

function addLead(row: number, length: number, id: number, next: () => number, into: Arrays): number {
  let time = start + Math.floor(next() * 700 * 24) * hour + Math.floor(next() * hour);
  let reached = 0;
  const size = 1 + Math.floor(9.6 * next() * (next() < 0.02 ? 10 : 1));
  for (let i = 0; i < size && row < length; i++) {
    const isStage = i === 0 || next() < 0.45;
    const code = i === 0 ? 0 : isStage ? stageCode(reached, next) : stages.length + Math.floor(next() * 6);
    if (code < stages.length) reached = Math.max(reached, code);
    into.lead[row] = id;
    into.at[row] = time;
    into.event[row] = code;
    into.touch[row] = touchCode(next());
    row++;
    time += Math.floor(next() ** 3 * 40 * 24 * hour);
  }
  return row;
}

function stageCode(reached: number, next: () => number): number {
  if (next() < 0.25) return 0;
  return next() < (onward[reached + 1] ?? 0) ? reached + 1 : reached;
}

function touchCode(at: number): number {
  let sum = 0;
  for (let i = 0; i < touches.length; i++) {
    sum += touches[i]?.[2] ?? 0;
    if (at < sum) return i;
  }
  return 0;
}

function timeOrder(at: Float64Array): Uint32Array {
  return Uint32Array.from(at, (_, i) => i).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b);
}

function byOrder<T extends Int32Array | Float64Array>(values: T, order: Uint32Array): T {
  const moved = values.slice() as T;
  for (let i = 0; i < order.length; i++) moved[i] = values[order[i] ?? 0] ?? 0;
  return moved;
}

function columnsOf(leads: number, { lead, at, event, touch }: Arrays, value: Float64Array): Record<string, Column> {
  const text = (codes: Int32Array, dictionary: string[]): TextColumn => ({ type: 'text', codes, dictionary });
  return {
    lead: text(
      lead,
      Array.from({ length: leads }, (_, i) => `L${i.toString(36).padStart(15, '0')}`),
    ),
    at: { type: 'instant', values: at },
    event: text(event, events),
    source: recode(
      touch,
      touches.map((t) => t[0]),
    ),
    medium: recode(
      touch,
      touches.map((t) => t[1]),
    ),
    value: { type: 'money', values: value },
  };
}

/** Dictionary entries must be unique. */
function recode(codes: Int32Array, texts: readonly string[]): TextColumn {
  const dictionary = [...new Set(texts)];
  const moved = texts.map((text) => dictionary.indexOf(text));
  return { type: 'text', dictionary, codes: codes.map((code) => moved[code] ?? -1) };
}

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
