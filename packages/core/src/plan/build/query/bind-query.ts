import { BugError } from '../../../bug-error.ts';
import { parsePeriod } from '../../../calendar/index.ts';
import { type Diagnostic, nearest, report } from '../../../diagnostic/index.ts';
import type { MetricQuery } from '../../../query/index.ts';
import { whereCondition } from '../../../query/where.ts';
import type { PlanContext } from '../context.ts';
import { whereDimensions } from '../where.ts';
import type { addCountedFunnel } from './counted.ts';
import type { FurtherQueries } from './further-subject.ts';
import type { MetricQueries } from './metric-queries.ts';
import { querySpan } from './period.ts';
import type { BoundQuery } from './query.ts';

const nowhere = { from: 0, to: 0 } as const;

/** What only some questions are planned with. */
export interface QueryParts {
  readonly counted?: typeof addCountedFunnel | undefined;
  readonly metrics?: MetricQueries | undefined;
  readonly further?: FurtherQueries | undefined;
}

/** Binds the names and times of a query; without a query there are diagnostics. */
export function bindQuery(
  ctx: PlanContext,
  written: MetricQuery,
  { counted, metrics: asking, further }: QueryParts,
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
  if (funnel?.counts && !counted) throw new BugError('a counted funnel is planned without what plans it');
  if (query.funnel !== undefined && !funnel) {
    diagnostics.push(unknown('funnel', query.funnel, Object.keys(ctx.catalog.funnels)));
  }
  const names = query.metrics ?? [];
  if (names.length > 0 && !asking) throw new BugError('a question for metrics is planned without what plans it');
  const metrics = names.flatMap((name) => asking?.bind(ctx, name, diagnostics) ?? []);
  diagnostics.push(...dimensionFaults(ctx, query));
  const span = querySpan(ctx, query);
  if (!span) diagnostics.push(report('query-time', { text: timeText(query) }, nowhere));
  if (span && isBackwards(query, span)) diagnostics.push(report('query-ends-before-start', edgesOf(query), nowhere));
  if (!span || diagnostics.some((d) => d.severity === 'error')) return { bound: null, diagnostics };
  return { bound: { query, span, funnel, counted, metrics, asking, further: subject }, diagnostics };
}

/** True for edges that leave no time between them; time words always do. */
function isBackwards({ period }: MetricQuery, { from, to }: BoundQuery['span']): boolean {
  return period === undefined && from !== null && to !== null && to <= from;
}

function edgesOf({ from = '', to = '' }: MetricQuery): { from: string; to: string } {
  return { from, to };
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
