import { type Duration, MICROS_PER_DAY } from '@sluice/core/calendar';
import { binary, call, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { monthsLater, monthsOf } from './clock.ts';
import type { Scope } from './scope.ts';

const exactMicros = { second: 1e6, minute: 60e6, hour: 3600e6, day: MICROS_PER_DAY, week: 7 * MICROS_PER_DAY } as const;

/** The last instant, or day where `byDay`, still within a length of t. */
export function limitOf(scope: Scope, t: Expr, length: Duration, byDay: boolean): Expr {
  return monthsOff(scope, t, length, byDay, 1) ?? binary('+', t, literal(exactLength(length, byDay)));
}

/** The first instant, or day where `byDay`, still within a length before t. */
export function startOf(scope: Scope, t: Expr, length: Duration, byDay: boolean): Expr {
  return monthsOff(scope, t, length, byDay, -1) ?? binary('-', t, literal(exactLength(length, byDay)));
}

/** null: the length is no number of months. */
function monthsOff(scope: Scope, t: Expr, length: Duration, byDay: boolean, sign: 1 | -1): Expr | null {
  const months = monthsOf(length);
  if (months === null) return null;
  const n = sign * months;
  return byDay ? call('add_months', t, literal(n)) : monthsLater(scope.calendar, scope.context.facts, t, n);
}

function exactLength({ n, unit }: Duration, byDay: boolean): number {
  const micros = n * exactMicros[unit as keyof typeof exactMicros];
  return byDay ? Math.trunc(micros / MICROS_PER_DAY) : micros;
}
