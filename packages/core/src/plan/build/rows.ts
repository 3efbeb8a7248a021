import type { Condition, Source } from '../../catalog/index.ts';
import { conditionFields } from '../../condition/fields.ts';
import type { StampColumn, StampCut } from '../nodes/scan.ts';
import type { Identity } from '../plan.ts';
import type { PlanContext } from './context.ts';

export type Subject = 'lead' | 'account' | 'deal';

const ownStamp: Readonly<Partial<Record<Source['kind'], string>>> = {
  deals: 'opened',
  counts: 'period',
  subscriptions: 'start',
};

/** Opens the rows of a source in the plan and gives the name they go by there. */
export function openRows(ctx: PlanContext, source: Source): string {
  const name = source.id + ctx.tag;
  const order = Object.keys(ctx.catalog.sources).indexOf(source.id);
  const cut = cutOf(ctx, source);
  if (cut) ctx.builder.open(name, { kind: 'scan', source: source.id, order, cut });
  else ctx.builder.open(name, { kind: 'scan', source: source.id, order, cut: null });
  ctx.builder.reads(name, cut?.field ?? null);
  return name;
}

/** The time a row itself has; null where its source has none. */
export function rowStamp(ctx: PlanContext, source: Source): StampColumn | null {
  return stampOf(ctx, source.id, ownStamp[source.kind] ?? 'at');
}

/** A column of times, or null where the loaded rows have no such. */
export function stampOf(ctx: PlanContext, source: string, field: string): StampColumn | null {
  const type = ctx.facts.sources[source]?.fields[field]?.type;
  return type === 'instant' || type === 'day' ? { field, precision: type } : null;
}

export function hasField(ctx: PlanContext, source: string, field: string): boolean {
  return ctx.facts.sources[source]?.fields[field] !== undefined;
}

function cutOf(ctx: PlanContext, source: Source): StampCut | null {
  const stamp = rowStamp(ctx, source);
  return stamp && { ...stamp, until: stamp.precision === 'day' ? ctx.asOf.day : ctx.asOf.micros };
}

/** Adds the column `subject:<subject>` to the rows and gives its name. */
export function subjectColumn(ctx: PlanContext, source: Source, subject: Subject): string {
  const rows = openRows(ctx, source);
  const id = hasField(ctx, source.id, subject) ? subject : null;
  const isEvents = subject === 'lead' && source.kind === 'events';
  const visitor = isEvents && hasField(ctx, source.id, 'visitor') ? 'visitor' : null;
  const column = `subject:${subject}`;
  ctx.builder.reads(rows, id);
  ctx.builder.reads(rows, visitor);
  const identity = subject === 'lead' ? identityKey(ctx) : null;
  ctx.builder.derive(rows, column, { kind: 'subject', subject, id, visitor, identity });
  return column;
}

/** Reads all a condition needs, the lead's own record included, for rows of a source. */
export function readCondition(ctx: PlanContext, source: Source, where: Condition | null | undefined): void {
  if (!where) return;
  const rows = openRows(ctx, source);
  for (const field of conditionFields(where)) {
    if (field.of === 'row') ctx.builder.reads(rows, field.name);
    else joinLead(ctx, source, field.name);
  }
}

function joinLead(ctx: PlanContext, source: Source, field: string): void {
  joinLeadField(ctx, source, field);
}

/** Adds `lead.<field>` to the rows and gives its name; null where no leads source has the field. */
export function joinLeadField(ctx: PlanContext, source: Source, field: string): string | null {
  const record = leadsSources(ctx).find((s) => hasField(ctx, s.id, field));
  if (!record) return null;
  subjectColumn(ctx, source, 'lead');
  subjectColumn(ctx, record, 'lead');
  ctx.builder.joinLead(openRows(ctx, source), openRows(ctx, record), field);
  return `lead.${field}`;
}

function leadsSources(ctx: PlanContext): Source[] {
  return Object.values(ctx.catalog.sources).filter((s) => s.kind === 'leads');
}

function identityKey(ctx: PlanContext): string {
  const key = `lead${ctx.tag}`;
  ctx.builder.identity(key, () => identityOf(ctx));
  return key;
}

function identityOf(ctx: PlanContext): Identity {
  const leads = leadsSources(ctx).filter((s) => hasField(ctx, s.id, 'lead'));
  const events = Object.values(ctx.catalog.sources).filter(
    (s) => s.kind === 'events' && ['lead', 'visitor', 'at'].every((f) => hasField(ctx, s.id, f)),
  );
  return {
    leads: leads.map((s) => {
      const also = ['email', ...s.also].filter((f) => hasField(ctx, s.id, f));
      return { rows: scan(ctx, s, ['lead', ...also]), source: s.id, id: 'lead', also };
    }),
    visitors: events.map((s) => ({
      rows: scan(ctx, s, ['lead', 'visitor', 'at']),
      source: s.id,
      id: 'lead',
      visitor: 'visitor',
      at: 'at',
    })),
  };
}

function scan(ctx: PlanContext, source: Source, fields: readonly string[]): string {
  const rows = openRows(ctx, source);
  for (const field of fields) ctx.builder.reads(rows, field);
  return ctx.builder.scanId(rows);
}
