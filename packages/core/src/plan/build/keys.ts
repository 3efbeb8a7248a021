import type { Dimension, Funnel, Source } from '../../catalog/index.ts';
import { undeclaredDimension } from '../../resolve/dimensions/undeclared.ts';
import type { GroupKey } from '../nodes/group.ts';
import type { StackPart } from '../nodes/stack.ts';
import { type PlanContext, rareOf } from './context.ts';
import { hasField, openRows, rowStamp, type Subject, subjectColumn } from './rows.ts';

/** The column of a dimension on the rows of one source, derived there; null where these rows do not carry it (rule F18). */
export function dimensionColumn(ctx: PlanContext, dimension: Dimension, source: Source): string | null {
  const own = dimension.from.find((f) => f.source === source.id && hasField(ctx, source.id, f.field));
  const experiment = dimension.experiment === undefined ? undefined : ctx.catalog.experiments?.[dimension.experiment];
  if (experiment) return rareOf(ctx).arm(ctx, dimension.id, experiment, source);
  if (dimension.ofLabel) return rareOf(ctx).label(ctx, dimension.id, source);
  if (dimension.standing) return rareOf(ctx).standing(ctx, dimension.id, dimension.standing, source);
  if (dimension.id === 'channel') return channelColumn(ctx, source, own?.field ?? null);
  if (!own) return null;
  const rows = openRows(ctx, source);
  const type = ctx.facts.sources[source.id]?.fields[own.field]?.type ?? 'text';
  const column = `dim:${dimension.id}`;
  ctx.builder.reads(rows, own.field);
  const { map = null, otherwise, bands = null } = dimension;
  ctx.builder.derive(rows, column, { kind: 'dimension', field: own.field, type, map, otherwise, bands });
  return column;
}

function channelColumn(ctx: PlanContext, source: Source, stated: string | null): string | null {
  const isSpend = source.kind === 'spend';
  const at = (field: string, isRead: boolean): string | null =>
    isRead && hasField(ctx, source.id, field) ? field : null;
  const declared = stated ?? at('channel', isSpend);
  const isTouch = isSpend || source.kind === 'events';
  const touch = {
    source: at('source', isTouch),
    medium: at('medium', isTouch),
    campaign: at('campaign', isTouch),
    referrer: at('referrer', isTouch),
  };
  const read = [declared, ...Object.values(touch)];
  if (read.every((field) => field === null)) return null;
  const rows = openRows(ctx, source);
  for (const field of read) ctx.builder.reads(rows, field);
  ctx.builder.derive(rows, 'dim:channel', { kind: 'channel', declared, ...touch, ...(isSpend && { isSpend }) });
  return 'dim:channel';
}

/** The key of a dimension for chains of a funnel: a pick over all sources of the subject that carry it; null where none does. */
export function chainKey(ctx: PlanContext, id: string, funnel: Funnel, byDay: boolean): GroupKey | null {
  const dimension = dimensionOf(ctx, id);
  const carriers = Object.values(ctx.catalog.sources).filter((s) => carriesSubject(ctx, s, funnel.subject));
  const parts = carriers.flatMap((s): StackPart[] => {
    if (dimensionColumn(ctx, dimension, s) === null) return [];
    subjectColumn(ctx, s, funnel.subject);
    return [{ rows: ctx.builder.rowsId(openRows(ctx, s)), source: s.id, stamps: [rowStamp(ctx, s)] }];
  });
  if (parts.length === 0) return null;
  for (const part of parts) ctx.builder.reads(part.source + ctx.tag, part.stamps[0]?.field ?? null);
  const timeline = ctx.builder.add({ kind: 'stack', subject: funnel.subject, byDay, until: ctx.asOf, parts });
  const which = id === 'channel' ? ctx.catalog.channels.ofLead : dimension.ofLead;
  const stage = which.kind === 'at' ? funnel.stages.findIndex((s) => s.id === which.stage) : null;
  const pick = ctx.builder.add({ kind: 'pick', timeline, dimension: id, column: `dim:${id}`, which, stage });
  return { dimension: id, pick };
}

function carriesSubject(ctx: PlanContext, source: Source, subject: Subject): boolean {
  if (!['events', 'leads', 'deals', 'subscriptions'].includes(source.kind)) return false;
  const viaVisitor = subject === 'lead' && source.kind === 'events' && hasField(ctx, source.id, 'visitor');
  return hasField(ctx, source.id, subject) || viaVisitor;
}

/** The key of a dimension for rows of a source. `column` is null where the rows do not carry it. */
export function rowKey(ctx: PlanContext, id: string, source: Source): GroupKey & { column: string | null } {
  return { dimension: id, column: dimensionColumn(ctx, dimensionOf(ctx, id), source) };
}

/** The dimension, or a plain one for a field that needs no declaration: of the rows that have it, or of the lead's record. */
function dimensionOf(ctx: PlanContext, id: string): Dimension {
  const { dimensions, sources } = ctx.catalog;
  const declared = Object.hasOwn(dimensions, id) ? dimensions[id] : undeclaredDimension(id, sources);
  if (declared) return declared;
  const field = id.startsWith('lead.') ? id.slice(5) : id;
  const from = Object.values(sources).flatMap((s) =>
    field === id || s.kind === 'leads' ? [{ source: s.id, field }] : [],
  );
  return {
    id,
    label: { default: id },
    declared: false,
    from,
    otherwise: { keep: true },
    ofLead: { kind: 'first_touch' },
  };
}
