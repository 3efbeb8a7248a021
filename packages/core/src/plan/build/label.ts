import type { Funnel, Label, Score, Source } from '../../catalog/index.ts';
import type { LabelColumn, Look } from '../nodes/label.ts';
import { contextAt, type PlanContext } from './context.ts';
import { hasField, openRows, readCondition, stampOf, subjectColumn } from './rows.ts';
import { hasLead, planScore } from './score.ts';
import { funnelTimeline } from './timeline.ts';

/** A score without rules: it still tells who there is. */
export const noScore: Score = {
  id: '',
  label: { default: '' },
  subject: 'lead',
  range: null,
  groups: [],
  grades: null,
  ladder: null,
};

/** The column of a label on the rows of one source; null where these rows have no lead. */
export function labelColumn(ctx: PlanContext, id: string, source: Source): string | null {
  const label = ctx.catalog.labels?.[id];
  if (label === undefined || source.kind === 'spend' || source.kind === 'counts' || !hasLead(ctx, source)) return null;
  const rows = openRows(ctx, source);
  subjectColumn(ctx, source, 'lead');
  ctx.builder.derive(rows, `dim:${id}`, planLabel(ctx, label));
  return `dim:${id}`;
}

/** What a label reads. */
export function planLabel(ctx: PlanContext, label: Label): LabelColumn {
  const sources = Object.values(ctx.catalog.sources);
  if (label.kind === 'fact')
    for (const source of sources) if (label.sources.includes(source.id)) readCondition(ctx, source, label.where);
  if (label.kind === 'interest')
    for (const source of sources.filter(({ id }) => label.sources.includes(id)))
      for (const field of [label.tag, 'place', 'event'])
        ctx.builder.reads(openRows(ctx, source), hasField(ctx, source.id, field) ? field : null);
  return {
    kind: 'label',
    label,
    items: planScore(ctx, noScore, customersOf(ctx, label)),
    orders: ordersOf(ctx, label),
    looks: label.kind === 'predictive' ? looksOf(ctx, label) : null,
  };
}

/** Deals may name customers that no other source has; events are looked at anyway. */
function customersOf(ctx: PlanContext, label: Label): Source | undefined {
  const source = label.kind === 'quadrant' || label.kind === 'rfm' ? ctx.catalog.sources[label.source] : undefined;
  return source?.kind === 'deals' && hasLead(ctx, source) ? source : undefined;
}

/** Of deals those that are won are orders. */
function ordersOf(ctx: PlanContext, label: Label): LabelColumn['orders'] {
  if (label.kind !== 'quadrant' && label.kind !== 'rfm') return null;
  const source = ctx.catalog.sources[label.source];
  if (source === undefined) return null;
  const rows = openRows(ctx, source);
  subjectColumn(ctx, source, 'lead');
  const isDeals = source.kind === 'deals';
  const value = label.kind === 'rfm' ? label.value : isDeals ? 'amount' : 'value';
  const at = label.kind === 'rfm' ? stampOf(ctx, source.id, label.at) : null;
  const counts = isDeals ? 'won' : null;
  for (const field of [value, counts, at?.field ?? null])
    ctx.builder.reads(rows, field !== null && hasField(ctx, source.id, field) ? field : null);
  return { rows: ctx.builder.rowsId(rows), value, at, counts };
}

function looksOf(ctx: PlanContext, label: Extract<Label, { kind: 'predictive' }>): LabelColumn['looks'] {
  const now = ctx.asOf.micros;
  return { before: lookAt(ctx, label, ctx.calendar.subtractMicros(now, label.within)), now: lookAt(ctx, label, now) };
}

function lookAt(ctx: PlanContext, label: Extract<Label, { kind: 'predictive' }>, at: number): Look {
  const then = contextAt(ctx, at);
  const funnel = ctx.catalog.funnels[label.funnel];
  const stages = funnel?.stages.filter(({ id }) => id === label.stage) ?? [];
  const score = planScore(then, noScore);
  if (funnel === undefined) throw new RangeError(`no funnel ${label.funnel}`);
  const alone: Funnel = { ...funnel, subject: 'lead', skipped: 'absent', stages, without: [] };
  const timeline = funnelTimeline(then, alone);
  return { at, score, conversion: { timeline: timeline.timeline, matches: timeline.stages[0] ?? [] } };
}
