import type { Widget } from '../../catalog/index.ts';
import type { MetricBook } from '../metrics/resolve-metrics.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import type { Common } from './common.ts';

/** A table of the metrics that could be bound; null where none could. */
export function bindTable(
  context: Context,
  texts: readonly string[],
  common: Common,
  place: Place,
  book: MetricBook,
): Widget | null {
  const ids = texts.map((text, i) => book.idOf(text, place.at('table', i)));
  const metrics = ids.filter((id) => id !== null);
  if (metrics.length === 0) return null;
  const sort = common.sort === undefined ? undefined : sortOf(context, common.sort, common.by, { texts, ids }, place);
  return { ...common, kind: 'table', metrics, sort };
}

interface Columns {
  readonly texts: readonly string[];
  readonly ids: readonly (string | null)[];
}

/** The column by its id, with its minus; undefined where the table has no such column. */
function sortOf(
  context: Context,
  written: string,
  by: string | undefined,
  { texts, ids }: Columns,
  place: Place,
): string | undefined {
  const minus = written.startsWith('-') ? '-' : '';
  const column = written.slice(minus.length).trim();
  const index = texts.indexOf(column);
  const id = index >= 0 ? ids[index] : [...ids, by].find((each) => each === column);
  if (id !== undefined && id !== null) return `${minus}${id}`;
  if (index >= 0) return undefined;
  const known = by === undefined ? texts : [by, ...texts];
  const at = place.at('sort');
  const range = at.within(column, 0, column.length);
  const meant = context.nearest(column, known);
  const fix = meant === undefined ? {} : { fix: { ...range, insert: meant } };
  context.report('unknown-sort-column', { column, known, nearest: meant }, at, { range, ...fix });
  return undefined;
}
