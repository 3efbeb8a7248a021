import type { LabelKind } from '../../catalog/index.ts';
import type { Predictive } from '../../spec/index.ts';
import { lengthOf } from '../scores/decay.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';

const usual = { n: 90, unit: 'day' } as const;

/** Leads that are likely to reach a stage. */
export function resolvePredictive(context: Context, written: Predictive, place: Place): LabelKind | null {
  const at = place.at('stage');
  context.names.define('key', at.path.join('.'), at, at.value);
  const { stage: name, at_least: least = 0.5 } = written;
  const within = written.within === undefined ? usual : lengthOf(context, written.within, place.at('within'));
  if (within === undefined) return null;
  const known = Object.values(context.funnels).flatMap((funnel) =>
    funnel.stages.flatMap(({ id, reach }) =>
      reach.kind === 'counts' || reach.kind === 'standing' ? [] : [{ funnel: funnel.id, stage: id }],
    ),
  );
  const found = known.find(({ funnel, stage }) => stage === name || `${funnel}.${stage}` === name);
  if (found !== undefined) return { kind: 'predictive', ...found, within, least };
  if (context.absent('stage', name) !== null) return null;
  const names = known.map(({ stage }) => stage);
  context.report(
    'unknown-stage',
    { stage: name, known: names, nearest: context.nearest(name, names) },
    place.at('stage'),
  );
  return null;
}
