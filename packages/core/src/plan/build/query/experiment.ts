import type { Catalog, Condition, Experiment } from '../../../catalog/index.ts';
import { cohortKey } from '../../../compute/further-keys.ts';
import { together } from '../../../compute/keys.ts';
import { type Diagnostic, nearest, report } from '../../../diagnostic/index.ts';
import type { MetricQuery } from '../../../query/index.ts';
import { bothConditions, whereCondition } from '../../../query/where.ts';
import type { Span } from '../../span.ts';
import { planChain } from '../chain.ts';
import type { PlanContext } from '../context.ts';
import type { GroupSet } from '../group-set.ts';
import { chainKey } from '../keys.ts';

/** The experiment a query asks for; null where `into` says there is none. */
export function bindExperiment({ experiments = {} }: Catalog, id: string, into: Diagnostic[]): Experiment | null {
  const found = Object.hasOwn(experiments, id) ? experiments[id] : undefined;
  if (found !== undefined) return found;
  const known = Object.keys(experiments);
  into.push(report('unknown-experiment', { experiment: id, known, nearest: nearest(id, known) }, { from: 0, to: 0 }));
  return null;
}

/** A question for an experiment is over its own time and by its arms, whatever else is asked. */
export function framedByExperiment(query: MetricQuery, { rate, dimension, from, to }: Experiment): MetricQuery {
  const where = bothConditions(whereCondition(query.where) ?? undefined, rate.where);
  return {
    experiment: query.experiment ?? '',
    by: [dimension],
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(where ? { where } : {}),
    ...(query.asOf === undefined ? {} : { asOf: query.asOf }),
  };
}

/** Adds what an experiment's answer needs: by arm those at the first stage of its rate and those at both (rule F11, entries). */
export function addExperiment(
  ctx: PlanContext,
  groups: GroupSet,
  { rate }: Experiment,
  spans: readonly Span[],
  where: Condition | null,
): void {
  const funnel = ctx.catalog.funnels[rate.funnel];
  if (funnel === undefined) return;
  const [start = -1, end = -1] = [rate.start, rate.end].map((id) =>
    funnel.stages.findIndex((stage) => stage.id === id),
  );
  const both = together(funnel, start, end);
  const attempts = funnel.count === 'entries' ? 'each' : 'best';
  const { chain, timeline } = planChain(ctx, funnel, { attempts, spans });
  const key = (dimension: string) => chainKey(ctx, dimension, funnel, timeline.byDay);
  groups.add({ in: chain, dated: { kind: 'entry' }, spans, where, key }, [
    { key: cohortKey.entered, kind: 'reached', stages: [start], closed: false },
    { key: cohortKey.reached(0), kind: 'reached', stages: both, closed: false },
    { key: cohortKey.closed(0), kind: 'reached', stages: [start], closed: true },
    { key: cohortKey.closedReached(0), kind: 'reached', stages: both, closed: true },
  ]);
}
