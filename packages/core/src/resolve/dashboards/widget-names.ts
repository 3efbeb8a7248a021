import type { Catalog } from '../../catalog/index.ts';
import type { Dimension } from '../../spec/index.ts';
import type { MetricParts } from '../metrics/metric-parts.ts';
import type { MetricBook } from '../metrics/resolve-metrics.ts';
import type { Entries } from '../shared/entries.ts';
import type { FurtherBinder } from './further/binder.ts';

/** What a widget needs to be bound besides the context. */
export interface WidgetNames {
  /** The metrics, and what binds widgets of them; without them no file of a page has any. */
  readonly metrics: MetricBook | null;
  readonly bindMetrics?: MetricParts['widget'] | undefined;
  readonly dimensions: Entries<Dimension>;
  /** Binds the kinds that only some files have; absent: they are left out. */
  readonly further?: Readonly<Record<string, FurtherBinder>> | undefined;
  /** What of the catalog they are bound to. */
  readonly bound?: Pick<Catalog, 'scores' | 'matrix' | 'labels'>;
}
