import type { Grain } from '../calendar/index.ts';

/** How many steps are looked at after entering where the file does not say it, and how long each is. */
const steps: Readonly<Record<Grain, readonly [count: number, unit: string]>> = {
  day: [14, 'day'],
  week: [12, 'week'],
  month: [12, 'month'],
  quarter: [8, 'quarter'],
  year: [5, 'year'],
  fiscal_quarter: [8, 'quarter'],
  fiscal_year: [5, 'year'],
};

/** How long after entering a cohort is looked at, shortest first as it was asked: as written, else by the grain (months without one). */
export function cohortLags(
  { within }: { readonly within?: readonly string[] },
  grain: string | null | undefined,
): readonly string[] {
  if (within) return within;
  const [count, unit] = (Object.hasOwn(steps, grain ?? '') ? steps[grain as Grain] : null) ?? steps.month;
  return Array.from({ length: count }, (_, i) => `${i + 1} ${unit}${i === 0 ? '' : 's'}`);
}
