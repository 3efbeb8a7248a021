import { attributionTable } from '../../../compute/table/attribution-table.ts';
import { cohortTable } from '../../../compute/table/cohort-table.ts';
import { experimentCounts } from '../../../compute/table/experiment-counts.ts';
import type { Diagnostic } from '../../../diagnostic/index.ts';
import type { MetricQuery } from '../../../query/index.ts';
import { whereCondition } from '../../../query/where.ts';
import type { PlanContext } from '../context.ts';
import { addAttribution, bindAttribution } from './attribution.ts';
import { addCohort, bindCohort } from './cohort.ts';
import { addExperiment, bindExperiment, framedByExperiment } from './experiment.ts';
import type { FurtherQueries, FurtherSubject } from './further-subject.ts';

/** Cohorts, credit and experiments. */
export const furtherQueries: FurtherQueries = {
  bind: (ctx, query, into) =>
    cohortSubject(ctx, query, into) ?? experimentSubject(ctx, query, into) ?? attributionSubject(ctx, query, into),
  tableOf: (catalog, query, cells) => {
    if (query.cohort) return cohortTable(catalog, query.cohort, cells);
    if (query.attribution) return attributionTable(catalog, query.attribution, cells);
    return query.experiment === undefined ? null : experimentCounts(catalog, cells);
  },
};

function cohortSubject(ctx: PlanContext, query: MetricQuery, into: Diagnostic[]): FurtherSubject | null {
  const bound = query.cohort ? bindCohort(ctx.catalog, query.cohort, query.grain, into) : null;
  if (!bound) return null;
  return {
    kind: 'cohort',
    query,
    funnel: bound.stretch,
    extent: bound.stretch,
    dimensions: query.by ?? [],
    add: (at, groups, spans) => addCohort(at, groups, bound, spans, whereCondition(query.where)),
  };
}

function experimentSubject(ctx: PlanContext, asked: MetricQuery, into: Diagnostic[]): FurtherSubject | null {
  const bound = asked.experiment === undefined ? null : bindExperiment(ctx.catalog, asked.experiment, into);
  if (!bound) return null;
  const query = framedByExperiment(asked, bound);
  return {
    kind: 'experiment',
    query,
    funnel: ctx.catalog.funnels[bound.rate.funnel] ?? null,
    extent: null,
    dimensions: query.by ?? [],
    add: (at, groups, spans) => addExperiment(at, groups, bound, spans, whereCondition(query.where)),
  };
}

function attributionSubject(ctx: PlanContext, query: MetricQuery, into: Diagnostic[]): FurtherSubject | null {
  const bound = query.attribution ? bindAttribution(ctx, query.attribution, query, into) : null;
  if (!bound) return null;
  return {
    kind: 'attribution',
    query,
    funnel: bound.funnel,
    extent: bound.funnel,
    dimensions: bound.show === 'paths' ? ['path'] : bound.by.map(({ dimension }) => dimension),
    touches: bound.by.flatMap((key) => (key.of === 'touch' ? [key.dimension] : [])),
    add: (at, groups, spans) => addAttribution(at, groups, bound, query, spans),
  };
}
