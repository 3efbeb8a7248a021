import type { Value } from '@sluice/core/table';

/** A number on both sides. `change` is after less before: a number, an exact decimal for money, null where one lacks. */
export interface Move {
  readonly before: Value;
  readonly after: Value;
  readonly change: number | string | null;
  readonly moved: boolean;
}

/** On both sides, or on one alone. */
export type Presence = 'both' | 'added' | 'removed';

const decimal = /^-?\d+(?:\.\d+)?$/;
const digits = 12;

/** How a value moves from one side to the other. */
export function moveOf(before: Value, after: Value): Move {
  return { before, after, change: changeOf(before, after), moved: before !== after };
}

/** On which sides something is. */
export function presenceOf(before: unknown, after: unknown): Presence {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'both';
}

function changeOf(before: Value, after: Value): number | string | null {
  if (typeof before === 'number' && typeof after === 'number') return rounded(rounded(after) - rounded(before));
  if (typeof before === 'string' && typeof after === 'string') return differenceOf(before, after);
  return null;
}

/** Without the noise that binary fractions leave behind the last digit. */
function rounded(value: number): number {
  return Number(value.toPrecision(digits));
}

/** The exact difference of two decimal texts; null where one is none. */
function differenceOf(before: string, after: string): string | null {
  if (!decimal.test(before) || !decimal.test(after)) return null;
  const places = Math.max(placesOf(before), placesOf(after));
  const change = scaled(after, places) - scaled(before, places);
  const text = String(change < 0n ? -change : change).padStart(places + 1, '0');
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  const whole = text.slice(0, text.length - places);
  return `${change < 0n ? '-' : ''}${places === 0 || fraction === '' ? whole : `${whole}.${fraction}`}`;
}

function placesOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function scaled(text: string, places: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}
