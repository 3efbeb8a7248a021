import { type Calendar, type Duration, MICROS_PER_DAY } from '@sluice/core/calendar';
import type { Facts } from '@sluice/core/plan';
import { binary, call, choose, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';

/** From `from` on, local time is UTC plus `offset` microseconds. */
interface Change {
  readonly from: number;
  readonly before: number;
  readonly offset: number;
}

const second = 1_000_000;

/** The local clock over a stretch of time as expressions: the same on every database, whatever zones it knows. */
export function localDay(calendar: Calendar, facts: Facts, micros: Expr): Expr {
  const [least, greatest] = extent(facts);
  const changes = changesOf(calendar, least, greatest);
  const shifted = binary(
    '+',
    micros,
    offsetBy(changes, calendar.offsetAt(least), micros, (c) => c.from),
  );
  const day = call('floor', binary('/', shifted, literal(MICROS_PER_DAY)));
  const held = changes
    .flatMap((c) => heldDay(calendar, c))
    .map(({ from, to, day: at }) => {
      const isHeld = {
        kind: 'all',
        of: [binary('>=', micros, literal(from)), binary('<', micros, literal(to))],
      } as const;
      return [isHeld, literal(at)] as const;
    });
  return { kind: 'cast', of: choose(held, day), type: 'integer' };
}

/** The instant a number of months later on the local clock (rule T2). */
export function monthsLater(calendar: Calendar, facts: Facts, micros: Expr, months: number): Expr {
  const { wallOf, instantOf } = wallClock(calendar, facts, months);
  const wall = wallOf(micros);
  const day = { kind: 'cast', of: call('floor', binary('/', wall, literal(MICROS_PER_DAY))), type: 'bigint' } as const;
  const moved = binary('-', call('add_months', day, literal(months)), day);
  return instantOf(binary('+', wall, binary('*', moved, literal(MICROS_PER_DAY))));
}

/** Local wall times (microseconds as if they were UTC), and the instants of those up to so many months beyond all rows. */
export function wallClock(
  calendar: Calendar,
  facts: Facts,
  months: number,
): { readonly wallOf: (micros: Expr) => Expr; readonly instantOf: (wall: Expr) => Expr } {
  const [least, greatest] = extent(facts);
  const reach = Math.abs(months) * 32 * MICROS_PER_DAY;
  const from = least - (months < 0 ? reach : 0);
  const changes = changesOf(calendar, from, greatest + (months > 0 ? reach : 0));
  const offset = (at: Expr, edge: (c: Change) => number) => offsetBy(changes, calendar.offsetAt(from), at, edge);
  return {
    wallOf: (micros) =>
      binary(
        '+',
        micros,
        offset(micros, (c) => c.from),
      ),
    instantOf: (wall) =>
      binary(
        '-',
        wall,
        offset(wall, (c) => c.from + Math.max(c.before, c.offset)),
      ),
  };
}

/** The first instant of a local day; of a day the zone skipped, the first after it. */
export function startOfDay(calendar: Calendar, facts: Facts, day: Expr): Expr {
  const [least, greatest] = dayExtent(facts);
  const changes = changesOf(calendar, least, greatest);
  const wall = binary('*', { kind: 'cast', of: day, type: 'bigint' }, literal(MICROS_PER_DAY));
  const start = binary(
    '-',
    wall,
    offsetBy(changes, calendar.offsetAt(least), wall, (c) => c.from + Math.max(c.before, c.offset)),
  );
  const near = new Set(changes.flatMap(({ from }) => [calendar.dayOf(from), calendar.dayOf(from) + 1]));
  const skipped = [...near].filter((each) => calendar.startOfDay(each) !== calendar.instantOf(each * MICROS_PER_DAY));
  return choose(
    skipped.map((each) => [binary('=', day, literal(each)), literal(calendar.startOfDay(each))] as const),
    start,
  );
}

/** Months in a length that is no fixed number of days; null for the others. */
export function monthsOf({ n, unit }: Duration): number | null {
  const months = { month: 1, quarter: 3, year: 12 } as const;
  return unit === 'month' || unit === 'quarter' || unit === 'year' ? n * months[unit] : null;
}

function offsetBy(changes: readonly Change[], first: number, at: Expr, edge: (c: Change) => number): Expr {
  const when = changes.map((c) => [binary('<', at, literal(edge(c))), literal(c.before)] as const);
  return choose(when, literal(changes.at(-1)?.offset ?? first));
}

/** A clock set back over midnight stays in the day it had reached. */
function heldDay(calendar: Calendar, { from, offset }: Change): { from: number; to: number; day: number }[] {
  const day = calendar.dayOf(from);
  const to = day * MICROS_PER_DAY - offset;
  return from < to ? [{ from, to, day }] : [];
}

function extent(facts: Facts): readonly [number, number] {
  const ranges = Object.values(facts.sources).flatMap((s) =>
    Object.values(s.fields).flatMap((f) => (f.type === 'instant' && f.range ? [f.range] : [])),
  );
  const least = Math.min(facts.asOf, ...ranges.map((r) => r[0]));
  const greatest = Math.max(facts.asOf, ...ranges.map((r) => r[1]));
  return [Math.floor(least / second) * second, Math.ceil(greatest / second) * second + second];
}

/** The same with the days that stand in the rows, and two days on either side. */
function dayExtent(facts: Facts): readonly [number, number] {
  const [least, greatest] = extent(facts);
  const ranges = Object.values(facts.sources).flatMap((s) =>
    Object.values(s.fields).flatMap((f) => (f.type === 'day' && f.range ? [f.range] : [])),
  );
  const micros = (day: number) => day * MICROS_PER_DAY;
  return [
    Math.min(least, ...ranges.map((r) => micros(r[0]))) - micros(2),
    Math.max(greatest, ...ranges.map((r) => micros(r[1]))) + micros(2),
  ];
}

function changesOf(calendar: Calendar, from: number, to: number): Change[] {
  const changes: Change[] = [];
  for (let low = from; low < to; low += MICROS_PER_DAY) {
    const high = Math.min(low + MICROS_PER_DAY, to);
    const before = calendar.offsetAt(low);
    if (calendar.offsetAt(high) === before) continue;
    const at = firstChange(calendar, low, high, before);
    changes.push({ from: at, before, offset: calendar.offsetAt(at) });
  }
  return changes;
}

function firstChange(calendar: Calendar, low: number, high: number, before: number): number {
  let same = low / second;
  let other = high / second;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (calendar.offsetAt(middle * second) === before) same = middle;
    else other = middle;
  }
  return other * second;
}
