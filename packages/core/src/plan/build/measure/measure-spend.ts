import type { Condition, Measure, Source } from '../../../catalog/index.ts';
import { minorUnitMicro } from '../../../money/index.ts';
import type { Dated } from '../../nodes/group.ts';
import { hasField, openRows, readCondition, rowStamp, stampOf } from '../rows.ts';
import type { MeasureFrame } from './measure-frame.ts';
import { addRows } from './measure-rows.ts';

/** The spend of all spend sources, by day (rules M2 and M6). */
export function planSpend(frame: MeasureFrame, measure: Extract<Measure, { kind: 'spend' }>): void {
  const sources = Object.values(frame.ctx.catalog.sources).filter((s) => s.kind === 'spend');
  for (const source of sources) {
    const rows = ofTypes(frame, source, measure.types);
    const { id, dated } = byDays(frame, source, rows);
    frame.ctx.builder.reads(openRows(frame.ctx, source), 'cost');
    addRows(frame, source, id, dated, [{ key: frame.key, kind: 'sum', column: 'cost', type: 'money' }], sources);
  }
}

/** A row without a type is media. */
function ofTypes(frame: MeasureFrame, source: Source, types: readonly string[] | 'all'): string {
  const { ctx } = frame;
  const rows = ctx.builder.rowsId(openRows(ctx, source));
  if (types === 'all') return rows;
  const field = { of: 'row', name: 'type' } as const;
  const isType: Condition = { kind: 'in', field, values: types };
  const isMissing: Condition = { kind: 'exists', field, exists: false };
  const where: Condition = types.includes('media') ? { kind: 'any', of: [isType, isMissing] } : isType;
  readCondition(ctx, source, where);
  return ctx.builder.add({ kind: 'filter', in: rows, where });
}

function byDays(frame: MeasureFrame, source: Source, rows: string): { id: string; dated: Dated } {
  const { ctx } = frame;
  const name = openRows(ctx, source);
  const own = rowStamp(ctx, source);
  if (own && !hasField(ctx, source.id, 'from_day')) {
    ctx.builder.reads(name, own.field);
    return { id: rows, dated: { kind: 'column', ...own } };
  }
  const [from, to] = [stampOf(ctx, source.id, 'from_day'), stampOf(ctx, source.id, 'to_day')];
  const start = from?.field ?? to?.field;
  if (start === undefined) return { id: rows, dated: { kind: 'never' } };
  ctx.builder.reads(name, start);
  ctx.builder.reads(name, to?.field ?? null);
  ctx.builder.reads(name, own?.field ?? null);
  const unit = minorUnitMicro(ctx.catalog.currency);
  const days = {
    from: start,
    to: to?.field ?? start,
    at: own?.field ?? null,
    step: 'day',
    day: 'day',
    until: ctx.asOf.day,
  } as const;
  const id = ctx.builder.add({ kind: 'expand', in: rows, ...days, split: ['cost'], unit });
  return { id, dated: { kind: 'column', field: 'day', precision: 'day' } };
}
