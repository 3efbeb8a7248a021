import { formatInstant, GRAINS } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import type { Facts } from '@sluice/core/plan';
import type { EngineDescription } from '@sluice/core/query';
import type { Quality } from '@sluice/core/table';
import { definitionTexts } from '../definitions/definition-texts.ts';

/** What can be asked of an engine that has the rows at hand: any period, any grain. */
export function describeRows(engine: string, catalog: Catalog, facts: Facts, quality: Quality): EngineDescription {
  return {
    engine,
    catalog,
    asOf: formatInstant(facts.asOf),
    quality,
    definitions: definitionTexts(catalog),
    periods: null,
    capabilities: { customPeriods: true, grains: GRAINS },
  };
}
