import { type Duration, MICROS_PER_DAY } from '@sluice/core/calendar';
import { binary, call, cast, choose, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Scope } from '../scope/scope.ts';
import { UnsupportedByDialect } from '../scope/unsupported.ts';
import type { FadeClock } from './fades.ts';

/** The instant points are asked for, as stamps are counted: UTC microseconds, or local days. */
export interface ScoreTime {
  readonly at: number;
  readonly byDay: boolean;
}

const mostStretches = 400;

/** Ages up to one instant. */
export function fixedClock(scope: Scope, time: ScoreTime): FadeClock {
  return {
    ageOver: (length, t) => ageOver(scope, length, t, time),
    stretches: (every, t) => stretches(scope, every, t, time),
  };
}

/** The stamp a duration before the score's instant. */
export function before({ calendar }: Scope, duration: Duration, { at, byDay }: ScoreTime): number {
  return byDay ? calendar.subtractDays(at, duration) : calendar.subtractMicros(at, duration);
}

function ageOver(scope: Scope, length: Duration, t: Expr, time: ScoreTime): Expr {
  const age = cast(binary('-', literal(time.at), t), 'double');
  return binary('/', age, literal(time.at - before(scope, length, time)));
}

function stretches(scope: Scope, every: Duration, t: Expr, time: ScoreTime): Expr {
  const isFixed = !['month', 'quarter', 'year'].includes(every.unit);
  if (isFixed && !time.byDay) {
    const length = time.at - before(scope, every, time);
    return call('floor', binary('/', cast(binary('-', literal(time.at), t), 'double'), literal(length)));
  }
  return choose(
    edges(scope, every, time).map((edge, i, all) => [binary('<=', t, literal(edge)), literal(all.length - i)]),
    literal(0),
  );
}

/** The latest stamps that are n stretches old, the oldest first. */
function edges(scope: Scope, every: Duration, time: ScoreTime): number[] {
  const ranges = Object.values(scope.context.facts.sources).flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ type, range }) => {
      if (!range || (type !== 'instant' && type !== 'day')) return [];
      const isDay = type === 'day';
      return [
        time.byDay
          ? isDay
            ? range[0]
            : Math.floor(range[0] / MICROS_PER_DAY)
          : isDay
            ? range[0] * MICROS_PER_DAY
            : range[0],
      ];
    }),
  );
  const oldest = Math.min(time.at, ...ranges) - (time.byDay ? 2 : 2 * MICROS_PER_DAY);
  const found: number[] = [];
  for (let n = 1; ; n++) {
    const edge = edgeOf(scope, { n: n * every.n, unit: every.unit }, time, oldest);
    if (edge === null) return found.reverse();
    if (found.push(edge) > mostStretches)
      throw new UnsupportedByDialect('points that fade in so many calendar stretches');
  }
}

/** The latest stamp from which a length ends at or before the score's instant; null where that is before all rows. */
function edgeOf({ calendar }: Scope, length: Duration, { at, byDay }: ScoreTime, oldest: number): number | null {
  const isOld = (t: number): boolean => (byDay ? calendar.addDays(t, length) : calendar.addMicros(t, length)) <= at;
  if (!isOld(oldest)) return null;
  let [low, high] = [oldest, at + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isOld(middle)) low = middle;
    else high = middle;
  }
  return low;
}
