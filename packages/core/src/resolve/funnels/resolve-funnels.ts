import type { Dimension, Funnel as Written } from '../../spec/index.ts';
import { useDimension } from '../dimensions/resolve-dimensions.ts';
import type { Context } from '../shared/context.ts';
import type { Entries } from '../shared/entries.ts';
import { resolveFunnel } from './resolve-funnel.ts';
import { stageMap } from './stage-map.ts';

/** Binds every funnel into the context; the stages of a broken one are noted, so that their uses do not report it again. */
export function resolveFunnels(context: Context, entries: Entries<Written>, dimensions: Entries<Dimension>): void {
  for (const [id, { value, place }] of entries) {
    context.names.define('funnel', id, place);
    const funnel = resolveFunnel(context, id, value, place);
    if (funnel === null) {
      context.omit('funnel', id, 'broken');
      for (const stage of value.stages.map((each) => stageMap(each).id)) {
        context.omit('stage', stage, 'broken');
        context.omit('stage', `${id}.${stage}`, 'broken');
      }
      continue;
    }
    const hasBy = funnel.by === undefined || useDimension(context, funnel.by, place.at('by'), dimensions);
    context.funnels[id] = hasBy ? funnel : { ...funnel, by: undefined };
  }
}
