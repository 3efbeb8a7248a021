import type { Funnel as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { stageMap } from './stage-map.ts';

/**
 * Whether a funnel of `order: any` says nothing that needs an order (rule F2): it has positions, so no stage is the one
 * before another, none can be left out and none is the first. A diagnostic names each such key.
 */
export function isFreeOfOrder(context: Context, funnel: string, written: Written, place: Place): boolean {
  if (written.order !== 'any' || written.counts !== undefined) return true;
  const keys = [...stageKeys(written, place), ...withoutKeys(written, place)];
  if (written.entry === 'open') keys.push(place.at('entry'));
  for (const at of keys) context.report('key-needs-order', { key: keyOf(at), funnel }, at, { range: at.key });
  return keys.length === 0;
}

function stageKeys(written: Written, place: Place): Place[] {
  return written.stages.flatMap((each, i) => {
    const stage = stageMap(each);
    const keys: string[] = [];
    if (stage.within !== undefined) keys.push('within');
    if ('direct' in stage && stage.direct === true) keys.push('direct');
    if (stage.optional === true) keys.push('optional');
    return keys.map((key) => place.at('stages', i, key));
  });
}

function withoutKeys(written: Written, place: Place): Place[] {
  return (written.without ?? []).flatMap((each, i) =>
    (['after', 'before'] as const).flatMap((key) => (each[key] === undefined ? [] : [place.at('without', i, key)])),
  );
}

function keyOf(place: Place): string {
  return String(place.path.at(-1));
}
