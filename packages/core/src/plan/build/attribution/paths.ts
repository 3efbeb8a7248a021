import type { Attribution, Funnel, Source } from '../../../catalog/index.ts';
import type { PathsNode } from '../../nodes/paths.ts';
import { planChain } from '../chain.ts';
import type { PlanContext } from '../context.ts';
import { chainKey } from '../keys.ts';
import { hasField, openRows, subjectColumn } from '../rows.ts';
import { touchColumn, touchMatches, touchParts } from './touch-rows.ts';

/** What the journeys are wanted for. */
export interface PathsRequest {
  readonly attribution: Attribution;
  readonly funnel: Funnel;
  /** Ids of stages of the funnel. */
  readonly conversion: string;
  readonly value: string | null;
  readonly sources: readonly Source[];
  readonly touchDimensions: readonly string[];
  readonly subjectDimensions: readonly string[];
  readonly open: boolean;
}

/** Adds the journeys to the plan; null where the subjects carry one of the dimensions nowhere (rule F18). */
export function planPaths(ctx: PlanContext, request: PathsRequest): string | null {
  const { attribution, funnel, sources } = request;
  const { chain, timeline } = planChain(ctx, funnel, { attempts: 'earliest', spans: [] });
  const parts = touchParts(ctx, sources);
  const byDay = timeline.byDay || parts.some(({ stamps }) => stamps[0]?.precision === 'day');
  const picks = request.subjectDimensions.map((dimension) => chainKey(ctx, dimension, funnel, timeline.byDay));
  if (picks.includes(null)) return null;
  return ctx.builder.add({
    kind: 'paths',
    conversions: chain,
    ...stagesOf(request),
    touches:
      parts.length === 0 ? null : ctx.builder.add({ kind: 'stack', subject: 'lead', byDay, until: ctx.asOf, parts }),
    matches: touchMatches(ctx, sources, attribution),
    keys: request.touchDimensions.map((dimension) => ({ dimension, column: columnOf(ctx, sources, dimension) })),
    channel: columnOf(ctx, sources, 'channel'),
    exclude:
      attribution.exclude.length === 0
        ? null
        : { column: columnOf(ctx, sources, attribution.by), values: attribution.exclude },
    picks: picks.flatMap((key) => (key && 'pick' in key ? [key] : [])),
    links: linksOf(ctx, funnel),
    subject: funnel.subject,
    lookback: attribution.lookback,
    open: request.open,
  });
}

function columnOf(ctx: PlanContext, sources: readonly Source[], dimension: string): string {
  return touchColumn(ctx, sources, dimension) ?? `dim:${dimension}`;
}

function stagesOf({ funnel, conversion, value, attribution }: PathsRequest) {
  const at = (id: string | null) => (id === null ? null : funnel.stages.findIndex((stage) => stage.id === id));
  const { lead, opportunity, won } = attribution.milestones;
  const milestones: PathsNode['milestones'] = { lead: at(lead), opportunity: at(opportunity), won: at(won) };
  return { stage: at(conversion) ?? 0, value: at(value), milestones };
}

/** Rows that say which leads an account or deal has. */
function linksOf(ctx: PlanContext, { subject }: Funnel): string[] {
  if (subject === 'lead') return [];
  return Object.values(ctx.catalog.sources).flatMap((source) => {
    if (source.kind === 'spend' || source.kind === 'counts') return [];
    if (!hasField(ctx, source.id, subject) || !hasField(ctx, source.id, 'lead')) return [];
    subjectColumn(ctx, source, subject);
    subjectColumn(ctx, source, 'lead');
    return [ctx.builder.rowsId(openRows(ctx, source))];
  });
}
