import type { Catalog } from '../catalog/index.ts';
import { type Diagnostic, report } from '../diagnostic/index.ts';
import type { Library } from '../library/library.ts';
import type { MetricQuery } from '../query/index.ts';
import { contextAt, createContext, type PlanContext, type RareColumns } from './build/context.ts';
import { bindQuery, type QueryParts } from './build/query/bind-query.ts';
import { planQuery } from './build/query/query.ts';
import type { Facts } from './facts.ts';
import type { Plan } from './plan.ts';
import { resolveAsOf } from './resolve-as-of.ts';

/** What only some questions need of the planner: metrics, those that the catalog does not have; columns of experiments, labels and scores; cohorts, credit and experiments. */
export interface PlanningParts extends QueryParts {
  readonly library?: Library | undefined;
  readonly rare?: RareColumns | undefined;
}

/**
 * One plan for all queries, and the diagnostics of each. A query with an error has no output; the others are not touched.
 * `parts`: whatever the queries need.
 */
export function planWith(
  catalog: Catalog,
  queries: readonly MetricQuery[],
  facts: Facts,
  { library, rare, ...parts }: PlanningParts,
): { readonly plan: Plan; readonly diagnostics: readonly (readonly Diagnostic[])[] } {
  const ctx = { ...createContext(catalog, facts, rare), library };
  const planned = queries.map((query) => planOne(ctx, query, parts));
  const { timezone, weekStarts, fiscalYearStarts } = catalog;
  const outputs = planned.map((p) => p.output);
  const plan: Plan = { version: 1, timezone, weekStarts, fiscalYearStarts, outputs, ...ctx.builder.finish() };
  return { plan, diagnostics: planned.map((p) => p.diagnostics) };
}

function planOne(
  ctx: PlanContext,
  query: MetricQuery,
  parts: QueryParts,
): { output: string | null; diagnostics: readonly Diagnostic[] } {
  const asOf = query.asOf === undefined ? ctx.facts.asOf : resolveAsOf(query.asOf, ctx.facts, ctx.calendar);
  if (asOf === null)
    return { output: null, diagnostics: [report('query-time', { text: query.asOf ?? '' }, { from: 0, to: 0 })] };
  const at = contextAt(ctx, asOf);
  const { bound, diagnostics } = bindQuery(at, query, parts);
  return { output: bound ? planQuery(at, bound) : null, diagnostics };
}
