import type { Condition, Funnel, Reach, Source } from '../../catalog/index.ts';
import { sourcesOf } from '../../resolve/funnels/sources-of.ts';
import type { ItemMatch } from '../nodes/chain.ts';
import type { StampColumn } from '../nodes/scan.ts';
import type { StackPart } from '../nodes/stack.ts';
import { type FunnelPart, type PlanContext, rareOf } from './context.ts';
import { openRows, readCondition, rowStamp, stampOf, subjectColumn } from './rows.ts';

interface OpenPart extends FunnelPart {
  /**
   * Reaches with a stamp of their own: all, where stages are dates that do not stand in each other's way (rule F10); those
   * by scores, where stages come in any order, so that there is no stage before whose row they could share (rule S5).
   */
  readonly own: ReadonlyMap<Reach, number>;
}

/** The rows a funnel looks at, and which of them match what. */
export interface FunnelTimeline {
  readonly timeline: string;
  readonly byDay: boolean;
  /** By stage, then by `without`. */
  readonly stages: readonly (readonly ItemMatch[])[];
  /** By stage where an open funnel may be entered at it; null where that is wherever it matches. */
  readonly enters: readonly (readonly ItemMatch[] | null)[];
  readonly without: readonly (readonly ItemMatch[])[];
  readonly sources: readonly string[];
  readonly stamps: readonly { readonly source: string; readonly stamp: StampColumn }[];
}

/** Stacks the sources the stages and the `without` of a funnel name; by day where any stamp in use is a date (rule T3). */
export function funnelTimeline(ctx: PlanContext, funnel: Funnel): FunnelTimeline {
  const parts = openParts(ctx, funnel);
  const isFirst = (stage: number) => stage === 0 && funnel.order !== 'any';
  const stages = funnel.stages.map((s, i) => [
    ...matchesOf(ctx, parts, s.reach, s.where, isFirst(i)),
    ...(ctx.rare?.sharedDates(ctx, parts, funnel, i) ?? []),
  ]);
  const hasTurns = funnel.entry === 'open' && funnel.skipped === 'absent' && funnel.order !== 'any';
  const enters = funnel.stages.map(({ reach, where }, i) =>
    hasTurns && i > 0 && reach.kind === 'standing' ? matchesOf(ctx, parts, reach, where, true) : null,
  );
  const without = funnel.without.map((w) =>
    matchesOf(ctx, parts, { kind: 'event', sources: w.sources, events: w.events }, w.where),
  );
  const used = parts.flatMap((p) => p.stamps.flatMap((stamp) => (stamp ? [{ source: p.source.id, stamp }] : [])));
  const byDay = used.some((u) => u.stamp.precision === 'day');
  const stacked = parts.map((part) => stackPart(ctx, funnel, part));
  const timeline = ctx.builder.add({ kind: 'stack', subject: funnel.subject, byDay, until: ctx.asOf, parts: stacked });
  return { timeline, byDay, stages, enters, without, sources: parts.map((p) => p.source.id), stamps: used };
}

function openParts(ctx: PlanContext, funnel: Funnel): OpenPart[] {
  const reaches = [
    ...funnel.stages.map((s) => s.reach),
    ...funnel.without.map((w): Reach => ({ kind: 'event', sources: w.sources, events: w.events })),
  ];
  const wanted = new Set(reaches.flatMap(sourcesOf));
  return Object.values(ctx.catalog.sources)
    .filter((s) => wanted.has(s.id))
    .map((source) =>
      funnel.skipped === 'passed'
        ? separatePart(ctx, source, reaches)
        : sharedPart(ctx, source, reaches, funnel.order === 'any'),
    );
}

/** One stamp a stage: a row that shows several stages fills each of them. */
function separatePart(ctx: PlanContext, source: Source, reaches: readonly Reach[]): OpenPart {
  const mine = reaches.filter((r) => sourcesOf(r).includes(source.id));
  const dated = mine.map((reach) => ({ reach, stamp: reachStamp(ctx, source, reach) }));
  const kept = dated.filter(({ reach, stamp }) => stamp !== null || reach.kind === 'row');
  return { source, stamps: kept.map((d) => d.stamp), own: new Map(kept.map((d, index) => [d.reach, index])) };
}

/** One stamp a column: a row serves one stage (rule F5); in any order, one more a score that it may stand for. */
function sharedPart(ctx: PlanContext, source: Source, reaches: readonly Reach[], isAnyOrder: boolean): OpenPart {
  const stamps = stampsOf(ctx, source, reaches, isAnyOrder);
  if (!isAnyOrder) return { source, stamps, own: new Map() };
  const standing = reaches.filter((r) => r.kind === 'standing' && r.sources.includes(source.id));
  const own = standing.map((reach, i) => [reach, stamps.length + i] as const);
  return { source, stamps: [...stamps, ...standing.map(() => rowStamp(ctx, source))], own: new Map(own) };
}

function reachStamp(ctx: PlanContext, source: Source, reach: Reach): StampColumn | null {
  return reach.kind === 'date' ? stampOf(ctx, source.id, reach.field) : rowStamp(ctx, source);
}

function stampsOf(
  ctx: PlanContext,
  source: Source,
  reaches: readonly Reach[],
  isAnyOrder: boolean,
): (StampColumn | null)[] {
  const mine = reaches.filter((r) => sourcesOf(r).includes(source.id));
  const isOwn = (r: Reach) => r.kind !== 'date' && (r.kind !== 'standing' || !isAnyOrder);
  const own = mine.some(isOwn) ? [rowStamp(ctx, source)] : [];
  const dates = mine.flatMap((r) => (r.kind === 'date' ? [stampOf(ctx, source.id, r.field)] : []));
  const stamps: (StampColumn | null)[] = [];
  for (const stamp of [...own, ...dates.filter((d) => d !== null)]) {
    if (!stamps.some((s) => s?.field === stamp?.field)) stamps.push(stamp);
  }
  return stamps;
}

function matchesOf(
  ctx: PlanContext,
  parts: readonly OpenPart[],
  reach: Reach,
  where: Condition | undefined,
  isFirst = false,
): ItemMatch[] {
  return parts.flatMap((part, index): ItemMatch[] => {
    if (!sourcesOf(reach).includes(part.source.id)) return [];
    readCondition(ctx, part.source, where);
    const stamp = stampIndex(ctx, part, reach);
    if (stamp < 0) return [];
    if (reach.kind === 'standing') {
      const reached = rareOf(ctx).reached(ctx, reach.of, isFirst, part.source);
      return [{ part: index, stamp, where: reached, undated: false, events: null, standing: true }];
    }
    const common = { part: index, stamp, where: where ?? null, undated: reach.kind === 'row' };
    return [{ ...common, events: eventsOf(ctx, part.source, reach) }];
  });
}

function stampIndex(ctx: PlanContext, part: OpenPart, reach: Reach): number {
  const own = part.own.get(reach);
  if (own !== undefined) return own;
  const field = reach.kind === 'date' ? reach.field : rowStamp(ctx, part.source)?.field;
  return part.stamps.findIndex((s) => s?.field === field);
}

function eventsOf(ctx: PlanContext, source: Source, reach: Reach): ItemMatch['events'] {
  if (reach.kind !== 'event' || reach.events === 'any') return null;
  ctx.builder.reads(openRows(ctx, source), 'event');
  return { field: 'event', values: reach.events };
}

function stackPart(ctx: PlanContext, funnel: Funnel, part: OpenPart): StackPart {
  const name = openRows(ctx, part.source);
  subjectColumn(ctx, part.source, funnel.subject);
  for (const stamp of part.stamps) ctx.builder.reads(name, stamp?.field ?? null);
  return { rows: ctx.builder.rowsId(name), source: part.source.id, stamps: part.stamps };
}
