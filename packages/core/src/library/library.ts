import type { Source, Text } from '../catalog/index.ts';
import { conversionMetrics } from './conversion.table.ts';
import { costMetrics } from './cost.table.ts';
import { countMetrics } from './counts.table.ts';
import { dealMetrics } from './deals.table.ts';
import { libraryLabel } from './labels.ts';
import type { Library, LibraryScope } from './library-interface.ts';
import type { LibraryMetric } from './library-metric.ts';
import { returnMetrics } from './return.table.ts';

export type { Library, LibraryScope, LibrarySettings, LibraryTerm } from './library-interface.ts';
export type { LibraryMetric } from './library-metric.ts';

/** The metrics that most files use, group by group. */
export const coreMetrics: readonly LibraryMetric[] = [
  ...countMetrics,
  ...conversionMetrics,
  ...costMetrics,
  ...returnMetrics,
  ...dealMetrics,
];

/** A library of these metrics; the labels are their English ones. */
export function libraryOf(metrics: readonly LibraryMetric[], label: (id: string) => Text): Library {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  return { names: [...byId.keys()], metric: (id) => byId.get(id), label };
}

/** What a page that compiles plain files knows of the library. */
export const coreLibrary: Library = libraryOf(coreMetrics, libraryLabel);

/** The formula that applies in a file with these sources and settings. */
export function libraryFormula(metric: LibraryMetric, { sources, settings }: LibraryScope): string {
  const { withSetting, withDeals, withSubscriptions } = metric;
  if (withSetting && settings[withSetting.key] === withSetting.value) return withSetting.formula;
  if (withSubscriptions !== undefined && hasKind(sources, 'subscriptions')) return withSubscriptions;
  return (hasKind(sources, 'deals') ? withDeals : undefined) ?? metric.formula;
}

function hasKind(sources: Readonly<Record<string, Source>>, kind: Source['kind']): boolean {
  return Object.values(sources).some((source) => source.kind === kind);
}
