import type { Dimension } from '../../spec/index.ts';
import type { MetricBook } from '../metrics/resolve-metrics.ts';
import type { Entries } from '../shared/entries.ts';

/** What a widget needs to be bound besides the context. */
export interface WidgetNames {
  readonly metrics: MetricBook;
  readonly dimensions: Entries<Dimension>;
}
