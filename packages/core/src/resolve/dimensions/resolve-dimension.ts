import type { Dimension } from '../../catalog/index.ts';
import type { Dimension as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import { ofLeadOf } from '../shared/of-lead.ts';
import type { Place } from '../shared/place.ts';
import { bindSourceField } from '../shared/source-field.ts';
import { describedOf, maybeText } from '../shared/text.ts';

/** A `dimensions:` entry; null where none of its fields can be bound. */
export function resolveDimension(context: Context, id: string, written: Written, place: Place): Dimension | null {
  const isOne = typeof written.from === 'string';
  const texts = typeof written.from === 'string' ? [written.from] : written.from;
  const from = texts.flatMap((text, i) => {
    const bound = bindSourceField(context, text, isOne ? place.at('from') : place.at('from', i));
    return bound === null ? [] : [{ source: bound.source.id, field: bound.field }];
  });
  if (from.length === 0) return null;
  const map = Object.entries(written.map ?? {}).map(([value, to]): [string, string] => [value, String(to)]);
  return {
    ...describedOf(written, id, context.settings.locale),
    id,
    declared: true,
    from,
    map: map.length === 0 ? undefined : Object.fromEntries(map),
    otherwise: written.else === 'other' ? { other: 'other' } : { keep: true },
    bands: bandsOf(context, written, place),
    unknown: maybeText(written.unknown, context.settings.locale),
    ofLead: ofLeadOf(written.of_lead),
  };
}

function bandsOf(context: Context, written: Written, place: Place): Dimension['bands'] {
  if (written.bands === undefined) return undefined;
  return Object.entries(written.bands).map(([name, [from, to]]) => {
    if (from !== null && to !== null && from >= to) {
      context.report('empty-band', { band: name, from, to }, place.at('bands', name));
    }
    return { name, from, to };
  });
}
