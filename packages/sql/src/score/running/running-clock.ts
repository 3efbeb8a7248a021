import { type Duration, MICROS_PER_DAY } from '@sluice/core/calendar';
import type { ScoreRule } from '@sluice/core/catalog';
import { binary, call, cast, choose, col, literal } from '../../ast/build.ts';
import type { Expr } from '../../ast/expr.ts';
import { monthsLater, monthsOf, wallClock } from '../../scope/clock.ts';
import type { Scope } from '../../scope/scope.ts';
import type { FadeClock } from '../fades.ts';

/** Ages up to the stamp of a row. */
export interface RunningClock extends FadeClock {
  /** The stamp a duration before the row's. */
  readonly before: (duration: Duration) => Expr;
}

const micros = { second: 1e6, minute: 60e6, hour: 3600e6, day: MICROS_PER_DAY, week: 7 * MICROS_PER_DAY } as const;

/** The column of the local day of a row, and that of its local time; where stamps are days neither is needed. */
export const [DAY, WALL] = ['day', 'wall'] as const;

/** Whether points fade by months, quarters or years. */
export function fadesByMonths(rule: ScoreRule): boolean {
  const decay = rule.kind === 'event' ? rule.decay : null;
  return decay !== null && 'every' in decay && monthsOf(decay.every) !== null;
}

/** The clock at the stamp of the row `now`, for stamps of the row `past`; both have the column `t`: micros, or days. */
export function runningClock(scope: Scope, now: string, past: string, byDay: boolean): RunningClock {
  const at = col('t', now);
  const before = (duration: Duration): Expr => {
    const months = monthsOf(duration);
    if (months === null) return binary('-', at, literal(lengthOf(duration, byDay)));
    const { calendar, context } = scope;
    return byDay ? call('add_months', at, literal(-months)) : monthsLater(calendar, context.facts, at, -months);
  };
  const ageOf = (t: Expr): Expr => binary('-', at, t);
  return {
    before,
    ageOver: (length, t) => {
      const whole = monthsOf(length) === null ? literal(lengthOf(length, byDay)) : binary('-', at, before(length));
      return binary('/', cast(ageOf(t), 'double'), whole);
    },
    stretches: (every, t) => {
      const months = monthsOf(every);
      if (months !== null) return binary('//', wholeMonths(scope, past, now, byDay), literal(months));
      // by day a stretch of hours is over on the day on which so many whole days are
      if (byDay) {
        const most = binary('-', binary('*', binary('+', ageOf(t), literal(1)), literal(MICROS_PER_DAY)), literal(1));
        return binary('//', most, literal(exactOf(every)));
      }
      return binary('//', ageOf(t), literal(exactOf(every)));
    },
  };
}

/** How many whole months lie between the stamps of two rows: those begun, but for one that is not over. */
function wholeMonths({ calendar, context }: Scope, past: string, now: string, byDay: boolean): Expr {
  const [from, to] = [col(byDay ? 't' : DAY, past), col(byDay ? 't' : DAY, now)];
  const begun = call('months_between', from, to);
  const moved = call('add_months', from, begun);
  const wall = binary(
    '+',
    col(WALL, past),
    binary('*', cast(binary('-', moved, from), 'bigint'), literal(MICROS_PER_DAY)),
  );
  const end = byDay ? moved : wallClock(calendar, context.facts, 1).instantOf(wall);
  const isOpen = binary('>', end, col('t', now));
  return call('greatest', literal(0), binary('-', begun, choose([[isOpen, literal(1)]], literal(0))));
}

function exactOf({ n, unit }: Duration): number {
  return n * micros[unit as keyof typeof micros];
}

function lengthOf(duration: Duration, byDay: boolean): number {
  return byDay ? Math.trunc(exactOf(duration) / MICROS_PER_DAY) : exactOf(duration);
}
