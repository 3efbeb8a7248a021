import { MICRO_PER_UNIT, type MoneyMicro, MoneySum, moneyNumber } from '../money/index.ts';
import type { UndefinedReason } from '../table/index.ts';

/** Why there is no value; `withheld`: too few leads to show it. */
export type NoValue = UndefinedReason | 'withheld';

/** A value inside a formula: money stays exact until it is divided (rule M1). */
export type Quantity =
  | { readonly kind: 'number'; readonly value: number; readonly estimated?: boolean }
  | { readonly kind: 'money'; readonly micro: MoneyMicro }
  | { readonly kind: 'undefined'; readonly reason: NoValue };

export const number = (value: number): Quantity => ({ kind: 'number', value });
export const money = (micro: MoneyMicro): Quantity => ({ kind: 'money', micro });
export const notDefined = (reason: NoValue): Quantity => ({ kind: 'undefined', reason });

/** The nearest double, in whole units. */
export function toDouble(q: Exclude<Quantity, { kind: 'undefined' }>): number {
  return q.kind === 'money' ? moneyNumber(q.micro) : q.value;
}

export function binary(op: '+' | '-' | '*' | '/', a: Quantity, b: Quantity): Quantity {
  if (a.kind === 'undefined') return a;
  if (b.kind === 'undefined') return b;
  if (op === '/') return quotient(a, b);
  if (op === '*') return multiply(a, b);
  if (op === '-') return difference(a, b);
  if (a.kind === 'money' && b.kind === 'money') return money(sum(a.micro, b.micro));
  return number(toDouble(a) + toDouble(b));
}

/** `a − b`: of money exact. */
export function difference(a: Quantity, b: Quantity): Quantity {
  if (a.kind === 'undefined') return a;
  if (b.kind === 'undefined') return b;
  if (a.kind === 'money' && b.kind === 'money') return money(sum(a.micro, -b.micro));
  return number(toDouble(a) - toDouble(b));
}

/** `a ÷ b`, not defined where b is 0. */
export function quotient(a: Quantity, b: Quantity): Quantity {
  if (a.kind === 'undefined') return a;
  if (b.kind === 'undefined') return b;
  return divide(toDouble(a), toDouble(b));
}

function divide(a: number, b: number): Quantity {
  return b === 0 ? notDefined('division-by-zero') : finite(a / b);
}

function multiply(a: Exclude<Quantity, { kind: 'undefined' }>, b: Exclude<Quantity, { kind: 'undefined' }>): Quantity {
  const [amount, factor] = a.kind === 'money' ? [a, b] : [b, a];
  if (amount.kind === 'money' && factor.kind === 'number' && Number.isSafeInteger(factor.value)) {
    return money(sum(0, BigInt(amount.micro) * BigInt(factor.value)));
  }
  return finite(toDouble(a) * toDouble(b));
}

function sum(a: MoneyMicro, b: MoneyMicro): MoneyMicro {
  const total = new MoneySum();
  total.add(a);
  total.add(b);
  return total.micro;
}

export function negate(q: Quantity): Quantity {
  if (q.kind === 'undefined') return q;
  return q.kind === 'money' ? money(sum(0, -q.micro)) : number(0 - q.value);
}

export function call(fn: 'least' | 'greatest' | 'abs' | 'round', args: readonly Quantity[]): Quantity {
  const [first] = args;
  const lacking = args.find((a) => a.kind === 'undefined');
  if (lacking) return lacking;
  if (!first || first.kind === 'undefined') return notDefined('missing-input');
  if (fn === 'abs') return toDouble(first) < 0 ? negate(first) : first;
  if (fn === 'round') return rounded(first);
  return args.reduce((best, next) => (isBetter(fn, next, best) ? next : best));
}

/** Half away from zero, as `roundHalfUp` does: to whole numbers a double and its shortest decimal text round alike. */
function rounded(q: Exclude<Quantity, { kind: 'undefined' }>): Quantity {
  const double = toDouble(q);
  const value = double < 0 ? -Math.round(-double) : Math.round(double);
  return q.kind === 'money' ? money(sum(0, BigInt(value) * BigInt(MICRO_PER_UNIT))) : number(value + 0);
}

function isBetter(fn: 'least' | 'greatest', a: Quantity, b: Quantity): boolean {
  if (a.kind === 'undefined' || b.kind === 'undefined') return false;
  const [x, y] = a.kind === 'money' && b.kind === 'money' ? [a.micro, b.micro] : [toDouble(a), toDouble(b)];
  return fn === 'least' ? x < y : x > y;
}

function finite(value: number): Quantity {
  return Number.isFinite(value) ? number(value) : notDefined('division-by-zero');
}
