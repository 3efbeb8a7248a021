import type { Calendar } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { Loaded } from '@sluice/sources';
import { unknownFields } from '../unknown-fields.ts';
import { backwardDates } from './backward-dates.ts';

/** What the rows say against the definitions. */
export function rowDiagnostics(catalog: Catalog, loaded: Loaded, calendar: Calendar): readonly Diagnostic[] {
  return [...unknownFields(catalog, loaded), ...backwardDates(catalog, loaded.sources, calendar)];
}
