import { BugError } from '../../../bug-error.ts';
import { parsePeriod } from '../../../calendar/index.ts';
import type { Metric } from '../../../catalog/index.ts';
import { type Diagnostic, nearest, report } from '../../../diagnostic/index.ts';
import type { MetricQuery } from '../../../query/index.ts';
import { whereCondition } from '../../../query/where.ts';
import { resolveMetricName } from '../../../resolve/metrics/resolve-metric-name.ts';
import type { PlanContext } from '../context.ts';
import { whereDimensions } from '../where.ts';
import type { FurtherQueries } from './further-subject.ts';
import { querySpan } from './period.ts';
import type { BoundQuery } from './query.ts';

const nowhere = { from: 0, to: 0 } as const;

/** Binds the names and times of a query; without a query there are diagnostics. */
export function bindQuery(
  ctx: PlanContext,
  written: MetricQuery,
  further?: FurtherQueries,
): { bound: BoundQuery | null; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const { cohort, experiment, attribution } = written;
  const others = [cohort, experiment, attribution].filter((subject) => subject !== undefined);
  if (others.length > 0 && !further) throw new BugError('a further question is planned without what plans it');
  const subject = further?.bind(ctx, written, diagnostics) ?? null;
  const query = subject?.query ?? written;
  const asked = [query.funnel, query.metrics?.length ? query.metrics : undefined, ...others];
  if (asked.filter((one) => one !== undefined).length !== 1)
    diagnostics.push(report('query-asks-nothing', {}, nowhere));
  const funnel = query.funnel === undefined ? null : (ctx.catalog.funnels[query.funnel] ?? null);
  if (query.funnel !== undefined && !funnel) {
    diagnostics.push(unknown('funnel', query.funnel, Object.keys(ctx.catalog.funnels)));
  }
  const metrics = (query.metrics ?? []).flatMap((name) => bindMetric(ctx, name, diagnostics));
  diagnostics.push(...dimensionFaults(ctx, query));
  const span = querySpan(ctx, query);
  if (!span) diagnostics.push(report('query-time', { text: timeText(query) }, nowhere));
  if (!span || diagnostics.some((d) => d.severity === 'error')) return { bound: null, diagnostics };
  return { bound: { query, span, funnel, metrics, further: subject }, diagnostics };
}

function bindMetric(ctx: PlanContext, name: string, into: Diagnostic[]): Metric[] {
  const found = resolveMetricName(ctx.catalog, name, ctx.library);
  if ('metric' in found) return [found.metric];
  into.push(...found.diagnostics);
  return [];
}

function dimensionFaults(ctx: PlanContext, query: MetricQuery): Diagnostic[] {
  const dimensions = Object.keys(ctx.catalog.dimensions);
  const by = (query.by ?? []).filter((id) => !isKnown(ctx, id));
  const where = whereDimensions(whereCondition(query.where)).filter((id) => !isKnown(ctx, id));
  return [...new Set([...by, ...where])].map((id) => unknown('dimension', id, dimensions));
}

function isKnown(ctx: PlanContext, id: string): boolean {
  const field = id.startsWith('lead.') ? id.slice(5) : id;
  return id in ctx.catalog.dimensions || Object.values(ctx.facts.sources).some((s) => field in s.fields);
}

function unknown(kind: 'funnel' | 'dimension', name: string, known: readonly string[]): Diagnostic {
  return report(
    'query-unknown-name',
    { kind, name, nearest: nearest(name, known), known: known.slice(0, 12) },
    nowhere,
  );
}

function timeText({ period, from, to }: MetricQuery): string {
  if (period !== undefined && !parsePeriod(period)) return period;
  return [from, to].filter((t) => t !== undefined).join(' to ');
}
