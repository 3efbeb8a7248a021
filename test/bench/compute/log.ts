import { createRandom } from './random.ts';

export const STAGES = ['visit', 'lead', 'mql', 'sql', 'opportunity', 'won'];
export const EVENTS = [...STAGES, 'email_open', 'click', 'download', 'webinar', 'chat', 'pricing'];
export const CHANNELS = [
  'organic_search',
  'paid_search',
  'direct',
  'email',
  'referral',
  'organic_social',
  'paid_social',
  'webinar',
  'partner',
  'display',
  'event',
  'affiliate',
];
/** 2024-11-01, in seconds. */
export const START = 1_730_419_200;
const MONTHS_24 = 730 * 86_400;
const DAY = 86_400;
const SHARES = [0.3, 0.2, 0.14, 0.1, 0.08, 0.06, 0.045, 0.03, 0.019, 0.01, 0.008, 0.008];
/** The share of the leads at a stage who go on to the next. */
const GOES_ON = [0.215, 0.4, 0.46, 0.56, 0.23];

/**
 * A log of events in time order. `channel` is −1 on rows of the CRM (from `mql` on), `euros` 0 on rows without a value.
 * Times are whole seconds since START.
 */
export interface Log {
  readonly length: number;
  readonly leads: number;
  readonly seconds: Uint32Array;
  readonly lead: Int32Array;
  readonly event: Uint8Array;
  readonly channel: Int8Array;
  readonly euros: Uint16Array;
}

/** 24 months; 5.85 events a lead; re-entries, repeats, skipped MQLs, rows out of their order, rows of one second. */
export function generateLog(events: number): Log {
  const random = createRandom(20_241_101);
  const room = events + 1_000;
  const log = {
    seconds: new Uint32Array(room),
    lead: new Int32Array(room),
    event: new Uint8Array(room),
    channel: new Int8Array(room),
    euros: new Uint16Array(room),
  };
  let length = 0;
  let leads = 0;
  const add: Add = (second, event, channel, euros = 0) => {
    if (second >= MONTHS_24) return;
    log.seconds[length] = second;
    log.lead[length] = leads;
    log.event[length] = event;
    log.channel[length] = channel;
    log.euros[length++] = euros;
  };
  for (; length < events; leads++) addLead(random, add);
  return inTimeOrder({ ...log, length, leads });
}

type Add = (second: number, event: number, channel: number, euros?: number) => void;

function addLead(random: () => number, add: Add): void {
  const start = Math.floor(random() * (MONTHS_24 - 100 * DAY)) + 30 * DAY;
  const own = pickChannel(random);
  add(start, 0, own);
  const touches = Math.min(200, Math.floor(2.2 / (random() + 0.004) ** 0.72) - 1);
  for (let i = 0; i < touches; i++) {
    const event = random() < 0.45 ? 0 : 6 + Math.floor(random() * 6);
    add(start + 1 + Math.floor(random() ** 1.6 * 120 * DAY), event, random() < 0.5 ? own : pickChannel(random));
  }
  addStages(random, start, own, add);
}

function addStages(random: () => number, start: number, own: number, add: Add): void {
  let at = start;
  for (let stage = 1; stage < STAGES.length && random() < (GOES_ON[stage - 1] ?? 0); stage++) {
    if (stage === 2 && random() < 0.05) continue;
    if (!(stage === 2 && random() < 0.04)) at += 1 + Math.floor(random() ** 2 * 30 * DAY);
    const isBackdated = stage > 1 && random() < 0.03;
    const stamp = isBackdated ? at - Math.floor(random() * 20 * DAY) : at;
    const channel = stage === 1 ? own : -1;
    const euros = stage === 5 ? 500 + Math.floor(random() ** 3 * 60_000) : 0;
    add(isBackdated ? Math.max(start, stamp) : stamp, stage, channel, euros);
    if (random() < 0.08) add(stamp + DAY + Math.floor(random() * 20 * DAY), stage, channel, euros);
  }
}

function pickChannel(random: () => number): number {
  let left = random();
  for (let i = 0; i < SHARES.length; i++) {
    left -= SHARES[i] ?? 0;
    if (left < 0) return i;
  }
  return SHARES.length - 1;
}

const BITS = 13;

/** Two stable passes over the digits of the second. */
function inTimeOrder(log: Log): Log {
  let order = Uint32Array.from({ length: log.length }, (_, i) => i);
  for (const shift of [0, BITS]) order = sortedByDigit(order, log.seconds, shift);
  const pick = <T extends Uint32Array | Int32Array | Uint8Array | Int8Array | Uint16Array>(values: T, into: T): T => {
    for (let i = 0; i < into.length; i++) into[i] = values[order[i] ?? 0] ?? 0;
    return into;
  };
  return {
    ...log,
    seconds: pick(log.seconds, new Uint32Array(log.length)),
    lead: pick(log.lead, new Int32Array(log.length)),
    event: pick(log.event, new Uint8Array(log.length)),
    channel: pick(log.channel, new Int8Array(log.length)),
    euros: pick(log.euros, new Uint16Array(log.length)),
  };
}

function sortedByDigit(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const digit = (i: number) => ((keys[i] ?? 0) >>> shift) & ((1 << BITS) - 1);
  const starts = new Uint32Array((1 << BITS) + 1);
  for (const i of order) starts[digit(i) + 1] = (starts[digit(i) + 1] ?? 0) + 1;
  for (let d = 1; d < starts.length; d++) starts[d] = (starts[d] ?? 0) + (starts[d - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const i of order) {
    const at = starts[digit(i)] ?? 0;
    starts[digit(i)] = at + 1;
    sorted[at] = i;
  }
  return sorted;
}

/** The id of a lead: 16 characters, in no order. The SQL of `duckdb.ts` gives the same. */
export function leadId(lead: number): string {
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
  return hex(Math.imul(lead + 1, 2_654_435_761)) + hex(Math.imul(lead + 1, 40_503) ^ 0x5bd1e995);
}
