import type { Funnel, Stage } from '../../catalog/index.ts';
import type { Funnel as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { bindSourceField } from '../shared/source-field.ts';
import { sourcesOf } from './sources-of.ts';

/**
 * Rule F9: per name the field to read in each source of the funnel that has, or as a file may have, it; null where one
 * does not exist.
 */
export function sameOf(
  context: Context,
  written: Written,
  stages: readonly Stage[],
  place: Place,
): Funnel['same'] | null {
  let isBound = true;
  const sources = new Set(stages.flatMap(({ reach }) => sourcesOf(reach)));
  const same = (written.same ?? []).flatMap((each, i) => {
    if (typeof each === 'string') return [{ name: each, fields: plainFields(context, each, sources) }];
    return Object.entries(each).flatMap(([name, text]) => {
      const bound = bindSourceField(context, text, place.at('same', i, name));
      isBound &&= bound !== null;
      if (bound === null) return [];
      return [{ name, fields: { ...plainFields(context, name, sources), [bound.source.id]: bound.field } }];
    });
  });
  return isBound ? same : null;
}

function plainFields(context: Context, name: string, sources: ReadonlySet<string>): Record<string, string> {
  const having = [...sources].filter((id) => {
    const source = context.sources[id];
    return source !== undefined && (context.fieldsOf(source)?.has(name) ?? true);
  });
  return Object.fromEntries(having.map((id) => [id, name]));
}
