import type { Widget } from '../../../catalog/index.ts';
import { stageIndex } from '../../../formula/stage-index.ts';
import type { Widget as Written } from '../../../spec/index.ts';
import { cohortTitle } from '../../shared/cohort-title.ts';
import type { Context } from '../../shared/context.ts';
import type { Place } from '../../shared/place.ts';
import type { Common } from '../common.ts';
import { stagePair } from './stage-pair.ts';

/** A cohort widget; null where a diagnostic says why there is none. */
export function bindCohort(context: Context, written: Written, common: Common, place: Place): Widget | null {
  if (!('cohort' in written)) return null;
  const { from, to, within } = written.cohort;
  const at = place.at('cohort');
  const pair = stagePair(stageIndex(context.funnels), { from, to }, (name, known) => context.nearest(name, known));
  if ('diagnostic' in pair) {
    if (context.absent('stage', written.cohort[pair.at]) !== null) return null;
    const { file, value } = at.at(pair.at);
    const meant = 'nearest' in pair.diagnostic.params ? pair.diagnostic.params.nearest : undefined;
    context.add({
      ...pair.diagnostic,
      ...value,
      ...(file.path === undefined ? {} : { path: file.path }),
      ...(meant === undefined ? {} : { fix: { ...value, insert: String(meant) } }),
    });
    return null;
  }
  const { funnel } = pair;
  const [start, end] = [funnel.stages[pair.from], funnel.stages[pair.to]];
  if (!start || !end) return null;
  for (const [key, { id }] of Object.entries({ from: start, to: end }))
    context.names.use('stage', `${funnel.id}.${id}`, at.at(key));
  const title = common.title ?? cohortTitle(start.label, end.label, context.settings.locale);
  return { ...common, title, kind: 'cohort', cohort: { funnel: funnel.id, from: start.id, to: end.id, within } };
}
