import type { FunnelCounts, Stage } from '../../catalog/index.ts';
import type { Funnel as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { resolveStage, stageMap, waitsFor } from './resolve-stage.ts';

/**
 * The stages of a funnel. A stage that waits for scores is left out together with the `within` of the stage after it,
 * which is measured from it; a broken one breaks no other.
 */
export function resolveStages(
  context: Context,
  funnel: string,
  written: Written,
  place: Place,
  counts: FunnelCounts | undefined,
): Stage[] {
  const stages: Stage[] = [];
  const seen = new Map<string, Place>();
  let isAfterLeftOut = false;
  for (const [i, each] of written.stages.entries()) {
    const stage = counts?.kind === 'source' ? withColumn(each, counts.source) : stageMap(each);
    const at = place.at('stages', i);
    context.names.define('stage', `${funnel}.${stage.id}`, typeof each === 'string' ? at : at.at('id'));
    if (isRepeated(context, stage.id, seen, at)) continue;
    const waiting = waitsFor(stage);
    const bound = waiting === null ? resolveStage(context, stage, at, counts?.kind === 'inline') : null;
    if (bound === null) omit(context, funnel, stage.id, waiting === null ? 'broken' : 'left-out');
    if (waiting !== null) reportLeftOut(context, funnel, stage.id, waiting, written.stages[i + 1], at);
    else if (bound !== null) stages.push(isAfterLeftOut ? { ...bound, within: undefined } : bound);
    isAfterLeftOut = waiting !== null;
  }
  return stages;
}

function withColumn(written: Written['stages'][number], source: string): ReturnType<typeof stageMap> {
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

function omit(context: Context, funnel: string, stage: string, why: 'broken' | 'left-out'): void {
  context.omit('stage', stage, why);
  context.omit('stage', `${funnel}.${stage}`, why);
}

function reportLeftOut(
  context: Context,
  funnel: string,
  stage: string,
  by: string,
  next: Written['stages'][number] | undefined,
  place: Place,
): void {
  const after = next === undefined ? undefined : stageMap(next);
  const unlimited = after?.within === undefined ? undefined : after.id;
  context.report('stage-left-out', { funnel, stage, by, unlimited }, place);
}
