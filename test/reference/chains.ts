import type { Funnel } from '@sluice/core/catalog';
import { addDuration } from './local-time.ts';
import { isSame, isState, mayComeNext, type Place, stateRow } from './next-row.ts';
import type { Moment, Timeline } from './timeline.ts';

/** A chain written out: by stage the index of the row that fills it, or -1. `order: any`: by position. */
export interface WrittenChain {
  readonly rows: readonly number[];
  readonly depth: number;
  readonly filled: number;
  readonly entry: number;
}

export interface Outcome {
  /** The chain that counts, over entries with t1 in the span; null where there is none. */
  readonly best: WrittenChain | null;
  readonly isRemoved: boolean;
  /** The furthest chain of each entry in the span. */
  readonly attempts: readonly WrittenChain[];
  /** By stage (position) the earliest row it is reached at over all chains and entries, or -1. */
  readonly firsts: readonly number[];
}

export interface Rules {
  readonly funnel: Funnel;
  readonly timezone: string;
  readonly byDay: boolean;
}

/** Whether an entry with this row counts; null: any. */
export type Span = ((entry: Moment) => boolean) | null;

export function rulesOf(funnel: Funnel, timeline: Timeline, timezone: string): Rules {
  return { funnel, timezone, byDay: timeline.byDay };
}

/** All chains, one by one, straight from the rules; one outcome a span of entries. For small logs only. */
export function outcomesOf(rules: Rules, moments: readonly Moment[]): (spans: readonly Span[]) => Outcome[] {
  const nothing = rules.funnel.stages.map(() => -1);
  const stamped = moments.filter((m) => !Number.isNaN(m.t));
  const tested = stamped.map((_, entry) => ({ entry, drops: testAttempt(rules, stamped, entry) }));
  const isRemoved = tested.some((one) => one.drops.includes('lead'));
  if (isRemoved) return (spans) => spans.map(() => ({ best: null, attempts: [], firsts: nothing, isRemoved }));
  const standing = tested.filter((one) => one.drops.length === 0).map((one) => one.entry);
  const chains = standing.map((entry) => allChains(rules, stamped, entry, true));
  const furthests = chains.flatMap((some) => furthest(some) ?? []);
  const bare = unstampedAttempts(rules, moments);
  const firsts = nothing.map((_, k) => least(chains.flat().map((chain) => chain.rows[k] ?? -1)));
  const bareFirsts = furthest(bare)?.rows ?? nothing;
  const outcome = (span: Span): Outcome => {
    const inSpan = furthests.filter((chain) => span === null || span(stamped[chain.entry] as Moment));
    const attempts = span === null ? [...inSpan, ...bare] : inSpan;
    const best = furthest(inSpan) ?? furthest(attempts);
    return { best, attempts, firsts: furthests.length === 0 ? bareFirsts : firsts, isRemoved };
  };
  return (spans) => spans.map(outcome);
}

/** Every chain that starts at row `entry`. */
function allChains(rules: Rules, rows: readonly Moment[], entry: number, obeysRest: boolean): WrittenChain[] {
  const { funnel } = rules;
  if (funnel.order === 'any') return anyChains(rules, rows, entry, obeysRest);
  const found: WrittenChain[] = [];
  const extend = (filled: readonly (readonly [stage: number, row: number])[]): void => {
    found.push(write(funnel, filled));
    const [stage, row] = filled.at(-1) ?? [0, 0];
    for (let next = stage + 1; next < funnel.stages.length; next++) {
      for (let r = 0; r < rows.length; r++) {
        if (mayFollow(rules, rows, filled, { stage, row }, { stage: next, row: r }, obeysRest))
          extend([...filled, [next, r]]);
      }
      if (!funnel.stages[next]?.optional) break;
    }
  };
  const moment = rows[entry] as Moment;
  if (moment.same.includes(null)) return [];
  for (const stage of moment.enters) if (stage === 0 || funnel.entry === 'open') extend([[stage, entry]]);
  return found;
}

function mayFollow(
  rules: Rules,
  rows: readonly Moment[],
  filled: readonly (readonly [number, number])[],
  before: Place,
  after: Place,
  obeysRest: boolean,
): boolean {
  const { funnel } = rules;
  const a = rows[before.row] as Moment;
  const b = rows[after.row] as Moment;
  const first = rows[filled[0]?.[1] ?? 0] as Moment;
  const stage = funnel.stages[after.stage];
  if (!b.stages.includes(after.stage)) return false;
  if (stage?.reach.kind === 'standing') {
    if (stateRow(funnel, rows, filled, before, after.stage) !== after.row) return false;
  } else if (!mayComeNext(funnel, rows, filled, before, after.row)) return false;
  if (!isInside(rules, first.t, funnel.window, b.t) || !isInside(rules, a.t, stage?.within ?? null, b.t)) return false;
  const isEvent = stage?.reach.kind === 'event';
  if (isEvent && (stage.direct || funnel.order === 'direct') && nextBetween(rows, before.row) !== after.row)
    return false;
  return !(obeysRest && restStands(rules, rows, before, after));
}

/** Any order: rows of different stages one after the other, the first one opening. */
function anyChains(rules: Rules, rows: readonly Moment[], entry: number, obeysRest: boolean): WrittenChain[] {
  const { funnel } = rules;
  const opener = rows[entry] as Moment;
  const found = new Map<string, WrittenChain>();
  const extend = (taken: readonly number[], stages: readonly number[]): void => {
    const chain = write(
      funnel,
      taken.map((row, position) => [position, row] as const),
    );
    found.set(chain.rows.join(), chain);
    const last = rows[taken.at(-1) ?? 0] as Moment;
    for (let r = 0; r < rows.length; r++) {
      const b = rows[r] as Moment;
      if (funnel.ties === 'strict' ? !(last.t < b.t) : !(last.t <= b.t)) continue;
      if (!isInside(rules, opener.t, funnel.window, b.t) || !taken.every((row) => isSame(rows[row] as Moment, b)))
        continue;
      if (obeysRest && isCutOff(funnel, rows, opener.t, b.t)) continue;
      const isTaken = taken.some((row, i) => row === r && !isState(funnel, stages[i]));
      for (const stage of b.stages)
        if (!stages.includes(stage) && (!isTaken || isState(funnel, stage))) extend([...taken, r], [...stages, stage]);
    }
  };
  if (!opener.same.includes(null)) for (const stage of opener.stages) extend([entry], [stage]);
  return [...found.values()];
}

/** Any order has one stretch, the whole chain: a row of `drops: rest` after the opener ends what may follow. */
function isCutOff(funnel: Funnel, rows: readonly Moment[], from: number, to: number): boolean {
  return funnel.without.some(
    (rule, j) => rule.drops === 'rest' && rows.some((row) => row.withouts.includes(j) && from < row.t && row.t < to),
  );
}

function restStands(rules: Rules, rows: readonly Moment[], before: Place, after: Place): boolean {
  const from = rows[before.row]?.t ?? Number.NaN;
  const to = rows[after.row]?.t ?? Number.NaN;
  return rules.funnel.without.some(
    (rule, j) =>
      rule.drops === 'rest' &&
      before.stage >= rule.after &&
      after.stage <= rule.before &&
      rows.some((row) => row.withouts.includes(j) && from < row.t && row.t < to),
  );
}

/** Rule F8: the entry's furthest chain ignoring `without`, tested against the rules that void more than its rest. */
function testAttempt(rules: Rules, rows: readonly Moment[], entry: number): string[] {
  const { funnel } = rules;
  const chain = furthest(allChains(rules, rows, entry, false));
  if (chain === null) return [];
  return funnel.without.flatMap((rule, j) => {
    if (rule.drops === 'rest') return [];
    const [after, before] = funnel.order === 'any' ? [0, funnel.stages.length - 1] : [rule.after, rule.before];
    const filled = chain.rows.flatMap((row, stage) => (row < 0 ? [] : [{ stage, t: (rows[row] as Moment).t }]));
    const times = rows.filter((row) => row.withouts.includes(j)).map((row) => row.t);
    const isBetween = filled.some(({ stage, t }, i) => {
      const next = filled[i + 1];
      return next !== undefined && stage >= after && next.stage <= before && times.some((u) => t < u && u < next.t);
    });
    const last = filled.at(-1);
    const t1 = (rows[chain.entry] as Moment).t;
    const isAfter =
      last !== undefined &&
      last.stage >= after &&
      last.stage < before &&
      times.some((u) => last.t < u && isInside(rules, t1, funnel.window, u));
    return isBetween || isAfter ? [rule.drops] : [];
  });
}

/** Furthest stage, most stages, earliest entry, earliest rows stage by stage (a filled stage before an empty one). */
export function furthest(chains: readonly WrittenChain[]): WrittenChain | null {
  const key = (chain: WrittenChain): number[] => [
    -chain.depth,
    -chain.filled,
    chain.entry,
    ...chain.rows.map((row) => (row < 0 ? Number.MAX_SAFE_INTEGER : row)),
  ];
  const compare = (a: readonly number[], b: readonly number[]): number => {
    for (const [i, x] of a.entries()) if (x !== b[i]) return x - (b[i] ?? 0);
    return 0;
  };
  const keyed = chains.map((chain) => ({ chain, key: key(chain) }));
  return (
    keyed.reduce<(typeof keyed)[number] | null>(
      (best, one) => (best === null || compare(one.key, best.key) < 0 ? one : best),
      null,
    )?.chain ?? null
  );
}

function isInside(rules: Rules, from: number, length: Funnel['window'], t: number): boolean {
  return length === null || t <= addDuration(from, length, rules.byDay, rules.timezone);
}

function nextBetween(rows: readonly Moment[], row: number): number {
  return rows.findIndex((moment, i) => i > row && moment.isBetween);
}

function write(funnel: Funnel, filled: readonly (readonly [number, number])[]): WrittenChain {
  const rows = funnel.stages.map((_, k) => filled.find(([stage]) => stage === k)?.[1] ?? -1);
  return { rows, depth: filled.at(-1)?.[0] ?? -1, filled: filled.length, entry: filled[0]?.[1] ?? -1 };
}

const least = (rows: readonly number[]): number => {
  const found = rows.filter((row) => row >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
};

/** A row without its stamp counts, in no period and with no lag: a chain of one row. */
function unstampedAttempts(rules: Rules, moments: readonly Moment[]): WrittenChain[] {
  const { funnel } = rules;
  return moments.flatMap((moment, i) => {
    if (!Number.isNaN(moment.t) || moment.same.includes(null)) return [];
    const stages =
      funnel.order === 'any'
        ? moment.stages.slice(0, 1).map(() => 0)
        : moment.stages.filter((k) => k === 0 || funnel.entry === 'open');
    const stage = Math.max(-1, ...stages);
    return stage < 0 ? [] : [write(funnel, [[stage, i]])];
  });
}
