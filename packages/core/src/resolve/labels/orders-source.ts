import type { Source } from '../../catalog/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { bindSourceName } from '../shared/source-field.ts';

/** The source whose rows are orders: events, or deals that are won; null where a diagnostic says why there is none. */
export function ordersSource(context: Context, name: string, place: Place): Source | null {
  const source = bindSourceName(context, name, place);
  if (source === null || source.kind === 'events' || source.kind === 'deals') return source;
  const params = { key: 'rows', source: source.id, kind: source.kind, kinds: ['events', 'deals'] };
  context.report('wrong-source-kind', params, place);
  return null;
}
