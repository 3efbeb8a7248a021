import type { Catalog } from '../catalog/index.ts';
import type { PeriodLookup, ResolvedPeriod } from './period.ts';

/** The periods that came with a description. */
export function storedPeriods(resolved: Readonly<Record<string, ResolvedPeriod>> = {}): PeriodLookup {
  return (words) => (Object.hasOwn(resolved, words) ? (resolved[words] ?? null) : null);
}

/** Any period of a file. It brings the calendar with it, so a page asks for it when nobody has worked its words out. */
export async function otherPeriods(catalog: Catalog, asOf: string): Promise<PeriodLookup> {
  return (await import('./calendar-periods.ts')).calendarPeriods(catalog, asOf);
}
