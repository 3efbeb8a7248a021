import type { OfLead } from '../../catalog/index.ts';
import type { Context } from './context.ts';
import type { Place } from './place.ts';

/** Reports `at(<stage>)` where no funnel has the stage; to be called once the funnels are bound. */
export function checkOfLead(context: Context, ofLead: OfLead, place: Place): void {
  if (ofLead.kind !== 'at') return;
  const ids = Object.values(context.funnels).flatMap((f) => f.stages.flatMap((s) => [s.id, `${f.id}.${s.id}`]));
  const { stage } = ofLead;
  if (ids.includes(stage) || context.absent('stage', stage) === 'broken') return;
  const range = place.within(stage, 0, stage.length);
  if (context.absent('stage', stage) === 'left-out')
    context.report('left-out', { name: stage, kind: 'stage' }, place, { range });
  else
    context.report(
      'unknown-stage',
      { stage, known: ids.filter((id) => !id.includes('.')), nearest: context.nearest(stage, ids) },
      place,
      { range },
    );
}
