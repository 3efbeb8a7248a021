import type { FurtherBinder } from './binder.ts';

/** A widget of an experiment; null where a diagnostic says why there is none. */
export const bindExperiment: FurtherBinder = (context, written, common, place) => {
  if (!('experiment' in written)) return null;
  const { experiment: id } = written;
  const { experiments = {} } = context;
  const found = Object.hasOwn(experiments, id) ? experiments[id] : undefined;
  const at = place.at('experiment');
  if (found === undefined) {
    const known = Object.keys(experiments);
    if (context.absent('experiment', id) === null)
      context.report('unknown-experiment', { experiment: id, known, nearest: context.nearest(id, known) }, at);
    return null;
  }
  context.names.use('experiment', id, at);
  return { ...common, title: common.title ?? found.label, kind: 'experiment', experiment: id };
};

/** A widget of a plan; null where a diagnostic says why there is none. */
export const bindPlan: FurtherBinder = (context, written, common, place) => {
  if (!('plan' in written)) return null;
  const { plan: id } = written;
  const { plans = {} } = context;
  const found = Object.hasOwn(plans, id) ? plans[id] : undefined;
  const at = place.at('plan');
  if (found === undefined) {
    const known = Object.keys(plans);
    if (context.absent('plan', id) === null)
      context.report('unknown-plan', { plan: id, known, nearest: context.nearest(id, known) }, at);
    return null;
  }
  context.names.use('plan', id, at);
  return { ...common, title: common.title ?? found.label, kind: 'plan', plan: id };
};
