import { createCalendar } from '../calendar/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { PeriodLookup } from './period.ts';
import { periodLookup } from './resolve-period.ts';

/** Any period of a file, by its calendar. */
export function calendarPeriods(catalog: Catalog, asOf: string): PeriodLookup {
  return periodLookup(createCalendar(catalog), asOf);
}
