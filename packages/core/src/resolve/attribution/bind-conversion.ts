import type { Funnel, Stage } from '../../catalog/index.ts';
import { type StageOfFunnel, stageIndex } from '../../formula/stage-index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';

/** The stage that is the conversion; null where a diagnostic says why there is none. */
export function bindConversion(context: Context, name: string, place: Place): StageOfFunnel | null {
  const [found, second] = stageIndex(context.funnels).get(name) ?? [];
  if (found === undefined) {
    const dotted = name.includes('.');
    const known = [...stageIndex(context.funnels).keys()].filter((id) => id.includes('.') === dotted);
    reportUnknownStage(context, name, known.slice(0, 100), place);
    return null;
  }
  const { funnel, stage } = found;
  if (second !== undefined) {
    context.report('ambiguous-stage', { stage: stage.id, funnels: [funnel.id, second.funnel.id] }, place);
    return null;
  }
  context.names.use('stage', `${funnel.id}.${stage.id}`, place);
  if (funnel.counts === undefined) return found;
  context.report('attribution-on-counts', { stage: stage.id, funnel: funnel.id }, place);
  return null;
}

/** The stage of that name in one funnel; null where a diagnostic says why there is none. */
export function bindStageOf(context: Context, funnel: Funnel, name: string, place: Place): Stage | null {
  const stage = funnel.stages.find(({ id }) => id === name);
  if (stage !== undefined) {
    context.names.use('stage', `${funnel.id}.${stage.id}`, place);
    return stage;
  }
  const known = funnel.stages.map(({ id }) => id);
  if (context.absent('stage', `${funnel.id}.${name}`) === null) reportUnknownStage(context, name, known, place);
  return null;
}

function reportUnknownStage(context: Context, stage: string, known: readonly string[], place: Place): void {
  const absent = context.absent('stage', stage);
  if (absent === 'broken') return;
  if (absent === 'left-out') {
    context.report('left-out', { name: stage, kind: 'stage' }, place);
    return;
  }
  const nearest = context.nearest(stage, known);
  const fix = nearest === undefined ? {} : { fix: { ...place.value, insert: nearest } };
  context.report('unknown-stage', { stage, known, nearest }, place, fix);
}
