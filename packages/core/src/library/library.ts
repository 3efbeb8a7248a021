import type { Source } from '../catalog/index.ts';
import { conversionMetrics } from './conversion.table.ts';
import { costMetrics } from './cost.table.ts';
import { countMetrics } from './counts.table.ts';
import { dealMetrics } from './deals.table.ts';
import type { LibraryMetric } from './library-metric.ts';
import { returnMetrics } from './return.table.ts';

export type { LibraryMetric } from './library-metric.ts';

/** Every metric of the library, group by group. */
export const libraryMetrics: readonly LibraryMetric[] = [
  ...countMetrics,
  ...conversionMetrics,
  ...costMetrics,
  ...returnMetrics,
  ...dealMetrics,
];

const byId: ReadonlyMap<string, LibraryMetric> = new Map(libraryMetrics.map((metric) => [metric.id, metric]));

export const libraryNames: readonly string[] = libraryMetrics.map((metric) => metric.id);

/** The library's metric of that id. */
export function libraryMetric(id: string): LibraryMetric | undefined {
  return byId.get(id);
}

/** The formula that applies: won deals are the revenue where a file has deals, else the value of the stage `won`. */
export function libraryFormula(metric: LibraryMetric, deals: boolean): string {
  return (deals ? metric.withDeals : undefined) ?? metric.formula;
}

export function hasDeals(sources: Readonly<Record<string, Source>>): boolean {
  return Object.values(sources).some((source) => source.kind === 'deals');
}
