import type { FunnelCounts, Stage } from '../../catalog/index.ts';
import type { Funnel as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { resolveStage } from './resolve-stage.ts';
import { type StageMap, stageMap } from './stage-map.ts';

/** The stages of a funnel; a broken one breaks no other. */
export function resolveStages(
  context: Context,
  funnel: string,
  written: Written,
  place: Place,
  counts: FunnelCounts | undefined,
): Stage[] {
  const seen = new Map<string, Place>();
  const stages = written.stages.map((each) =>
    counts?.kind === 'source' ? withColumn(each, counts.source) : stageMap(each),
  );
  return stages.flatMap((stage, i) => {
    const at = place.at('stages', i);
    const name = typeof written.stages[i] === 'string' ? at : at.at('id');
    context.names.define('stage', `${funnel}.${stage.id}`, name, name.value);
    if (isRepeated(context, stage.id, seen, name)) return [];
    const bound = resolveOne(context, { funnel, stage, place: at }, counts);
    return bound === null ? [] : [bound];
  });
}

interface StageOf {
  readonly funnel: string;
  readonly stage: StageMap;
  readonly place: Place;
}

function resolveOne(context: Context, at: StageOf, counts: FunnelCounts | undefined): Stage | null {
  const { funnel, stage, place } = at;
  const bound = resolveStage(context, stage, place, counts?.kind === 'inline');
  if (bound !== null) return bound;
  for (const name of [stage.id, `${funnel}.${stage.id}`]) context.omit('stage', name, 'broken');
  return null;
}

function withColumn(written: Written['stages'][number], source: string): StageMap {
  const stage = stageMap(written);
  return 'count' in stage ? stage : { ...stage, count: `${source}.${stage.id}` };
}

function isRepeated(context: Context, id: string, seen: Map<string, Place>, place: Place): boolean {
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, place);
    return false;
  }
  const related = [{ ...first.value, note: 'the first' }];
  context.report('stage-twice', { stage: id }, place, { related });
  return true;
}
