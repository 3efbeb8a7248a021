import type { Catalog, Widget } from '../../../catalog/index.ts';
import type { Dimension, Widget as Written } from '../../../spec/index.ts';
import type { MetricBook } from '../../metrics/resolve-metrics.ts';
import type { Context } from '../../shared/context.ts';
import type { Entries } from '../../shared/entries.ts';
import type { Place } from '../../shared/place.ts';
import type { Common } from '../common.ts';

/** Binds a widget of one kind; null where a diagnostic says why there is none. `bound` is what of the catalog is there. */
export type FurtherBinder = (
  context: Context,
  written: Written,
  common: Common,
  place: Place,
  bound: Pick<Catalog, 'scores' | 'matrix' | 'labels'>,
  books: BinderBooks,
) => Widget | null;

/** What names of metrics and dimensions are bound with. */
export interface BinderBooks {
  readonly metrics: MetricBook;
  readonly dimensions: Entries<Dimension>;
}
