import type { Experiment, Source } from '../../catalog/index.ts';
import type { ArmEdge } from '../nodes/derive.ts';
import type { PlanContext } from './context.ts';
import { hasField, openRows, rowStamp, subjectColumn } from './rows.ts';

/** The column of the arm each row's lead is in; null where these rows have no lead, or the data has no arms (rule X1). */
export function armColumn(
  ctx: PlanContext,
  dimension: string,
  { arm, arms, from, to }: Experiment,
  source: Source,
): string | null {
  const seen = ctx.catalog.sources[arm.source];
  if (seen === undefined || !hasLead(ctx, source) || !hasLead(ctx, seen) || !hasField(ctx, seen.id, arm.field))
    return null;
  const column = `dim:${dimension}`;
  const stamp = rowStamp(ctx, seen);
  const seenRows = openRows(ctx, seen);
  subjectColumn(ctx, seen, 'lead');
  ctx.builder.reads(seenRows, arm.field);
  ctx.builder.reads(seenRows, stamp?.field ?? null);
  subjectColumn(ctx, source, 'lead');
  ctx.builder.derive(openRows(ctx, source), column, {
    kind: 'arm',
    rows: ctx.builder.derivedId(seenRows),
    field: arm.field,
    stamp,
    from: edgeOf(ctx, from),
    to: edgeOf(ctx, to),
    arms: arms.map(({ id, value }) => ({ id, value: String(value) })),
  });
  return column;
}

function hasLead(ctx: PlanContext, source: Source): boolean {
  if (source.kind !== 'events' && source.kind !== 'leads' && source.kind !== 'deals') return false;
  return hasField(ctx, source.id, 'lead') || (source.kind === 'events' && hasField(ctx, source.id, 'visitor'));
}

function edgeOf({ calendar }: PlanContext, text: string | null): ArmEdge | null {
  const at = text === null ? null : calendar.parseInstant(text);
  if (at === null) return null;
  if ('day' in at) return { micros: calendar.startOfDay(at.day), day: at.day };
  return { micros: at.micros, day: calendar.dayOf(at.micros) };
}
