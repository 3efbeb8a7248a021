import { type Duration, MICROS_PER_DAY } from '@sluice/core/calendar';
import { binary, call, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { monthsLater, monthsOf } from './clock.ts';
import type { Scope } from './scope.ts';

const exactMicros = { second: 1e6, minute: 60e6, hour: 3600e6, day: MICROS_PER_DAY, week: 7 * MICROS_PER_DAY } as const;

/** The last instant, or day where `byDay`, still within a length of t. */
export function limitOf(scope: Scope, t: Expr, length: Duration, byDay: boolean): Expr {
  const months = monthsOf(length);
  if (months !== null) {
    return byDay ? call('add_months', t, literal(months)) : monthsLater(scope.calendar, scope.context.facts, t, months);
  }
  const micros = length.n * exactMicros[length.unit as keyof typeof exactMicros];
  return binary('+', t, literal(byDay ? Math.trunc(micros / MICROS_PER_DAY) : micros));
}
