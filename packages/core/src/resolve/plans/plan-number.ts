import type { PlanNumber } from '../../catalog/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
const HISTORY = /^history\((\d+) (month|quarter|year)s?\)$/;

/** A number of a plan, above 0 and up to `most`; null where a diagnostic says that it is not. */
export function planNumber(
  context: Context,
  written: number | string,
  { what, most }: { readonly what: string; readonly most?: number },
  place: Place,
): PlanNumber | null {
  if (typeof written === 'number') {
    if (written > 0 && (most === undefined || written <= most)) return { kind: 'number', value: written };
    context.report('plan-number-range', { what, value: written, most }, place);
    return null;
  }
  const [, n = '1', unit = 'month'] = HISTORY.exec(written) ?? [];
  return { kind: 'history', months: Number(n) * MONTHS[unit as keyof typeof MONTHS] };
}
