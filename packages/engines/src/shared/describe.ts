import type { Calendar } from '@sluice/core/calendar';
import { formatInstant, GRAINS } from '@sluice/core/calendar';
import { type DescribeOptions, type EngineDescription, resolvedPeriods } from '@sluice/core/query';
import type { LoadedRows } from './load-rows.ts';
import { withStageFindings } from './stage-findings.ts';

/** What can be asked of an engine that has the rows at hand: any period, any grain. */
export async function describeRows(
  engine: string,
  { catalog, facts, loaded }: LoadedRows,
  calendar: Calendar,
  { brief = false, locale }: DescribeOptions = {},
): Promise<EngineDescription> {
  const said = brief ? null : await (await import('../definitions/say.ts')).say(catalog, locale);
  const isChinese = /^zh\b/.test(locale || catalog.locale);
  const named = isChinese && brief ? (await import('../definitions/names.ts')).withLibraryNames(catalog) : catalog;
  const asOf = formatInstant(facts.asOf);
  return {
    engine,
    catalog: said?.catalog ?? named,
    asOf,
    quality: withStageFindings(loaded.quality, catalog, loaded.sources, calendar),
    definitions: said?.definitions ?? {},
    periods: null,
    resolved: resolvedPeriods(catalog, calendar, asOf),
    capabilities: { customPeriods: true, grains: GRAINS },
  };
}
