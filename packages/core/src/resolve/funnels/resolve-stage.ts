import { parseDuration } from '../../calendar/index.ts';
import type { Reach, Stage } from '../../catalog/index.ts';
import type { Stage as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import { maybeCondition } from '../shared/maybe-condition.ts';
import type { Place } from '../shared/place.ts';
import type { KnownFields } from '../shared/rules.ts';
import { bindSourceField } from '../shared/source-field.ts';
import { describedOf } from '../shared/text.ts';
import { reachOf } from './reach.ts';
import { sourcesOf } from './sources-of.ts';
import { type StageMap, stageMap } from './stage-map.ts';

/** A bound stage; null where a diagnostic says why there is none. */
export function resolveStage(context: Context, written: Written, place: Place, isCounted: boolean): Stage | null {
  const stage = stageMap(written);
  const reach = isCounted
    ? ({ kind: 'counts', source: null, column: stage.id } as const)
    : reachOf(context, stage, place);
  if (reach === null) return null;
  const where =
    'where' in stage ? maybeCondition(context, stage.where, place.at('where'), fieldsOf(context, reach)) : undefined;
  const value = stageValue(context, stage, reach, place);
  if (where === null || value === null) return null;
  return {
    ...describedOf(stage, stage.id, context.settings.locale),
    id: stage.id,
    reach,
    where,
    within: stage.within === undefined ? undefined : (parseDuration(stage.within) ?? undefined),
    direct: 'direct' in stage && stage.direct === true,
    optional: stage.optional === true,
    value,
  };
}

/** The fields of the rows that can reach the stage, where they are all known. */
function fieldsOf(context: Context, reach: Reach): KnownFields {
  const fields = sourcesOf(reach).map((id) =>
    context.sources[id] === undefined ? null : context.fieldsOf(context.sources[id]),
  );
  return fields.some((each) => each === null) ? null : new Set(fields.flatMap((each) => [...(each ?? [])]));
}

/** The stated value, else the one money key of the row: a deal's amount, a `value` key the source states. */
function stageValue(context: Context, stage: StageMap, reach: Reach, place: Place): Stage['value'] | null {
  if ('value' in stage && stage.value !== undefined) {
    const bound = bindSourceField(context, stage.value, place.at('value'));
    return bound && { source: bound.source.id, field: bound.field };
  }
  const ids = reach.kind === 'counts' || reach.kind === 'standing' ? [] : sourcesOf(reach);
  for (const source of ids) {
    const of = context.sources[source];
    if (of?.kind === 'deals') return { source, field: 'amount' };
    if (of !== undefined && (of.keys['value']?.stated || context.fieldsOf(of)?.has('value')))
      return { source, field: 'value' };
  }
  return undefined;
}
