import type { Funnel } from '../../../catalog/index.ts';
import type { StampColumn } from '../../nodes/scan.ts';
import type { PlanContext } from '../context.ts';
import { rowStamp, stampOf } from '../rows.ts';
import { funnelTimeline } from '../timeline.ts';

/** A stamp of a source whose rows say how far data reaches. */
export interface DatedSource {
  readonly source: string;
  readonly stamp: StampColumn | null;
  /** Whether what the rows say lasts until as-of. */
  readonly runs?: boolean;
}

/** The days the data of a funnel lies in, up to as-of, half-open; null without any. */
export function funnelExtent(ctx: PlanContext, funnel: Funnel): readonly [number, number] | null {
  return extentOf(ctx, funnelStamps(ctx, funnel));
}

/** The rows' own stamp of sources, and other stamps of them by field. */
export function sourceStamps(ctx: PlanContext, ids: readonly string[], fields: readonly string[]): DatedSource[] {
  return ids.flatMap((id): DatedSource[] => {
    const source = ctx.catalog.sources[id];
    const more = fields.map((field) => ({ source: id, stamp: stampOf(ctx, id, field) }));
    return source ? [{ source: id, stamp: rowStamp(ctx, source) }, ...more] : more;
  });
}

/** The stamps of the rows a funnel looks at. */
export function funnelStamps(ctx: PlanContext, funnel: Funnel): readonly DatedSource[] {
  if (funnel.counts) return funnel.counts.kind === 'source' ? sourceStamps(ctx, [funnel.counts.source], []) : [];
  return funnelTimeline(ctx, funnel).stamps;
}

/** The days from the first to after the last stamp; where stamps go on after as-of, to as-of. */
export function extentOf(ctx: PlanContext, dated: readonly DatedSource[]): readonly [number, number] | null {
  const days = dated.flatMap(({ source, stamp, runs }) => {
    const range = stamp && ctx.facts.sources[source]?.fields[stamp.field]?.range;
    if (!range) return [];
    const [first, last] = stamp.precision === 'day' ? range : range.map((micros) => ctx.calendar.dayOf(micros));
    if (first === undefined || last === undefined || first > ctx.asOf.day) return [];
    return [first, runs ? ctx.asOf.day : Math.min(last, ctx.asOf.day)];
  });
  return days.length === 0 ? null : [Math.min(...days), Math.max(...days) + 1];
}
