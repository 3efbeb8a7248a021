import type { Condition, Funnel, Measure, Source } from '../../../catalog/index.ts';
import type { CellMeasure } from '../../nodes/group.ts';
import type { StampColumn } from '../../nodes/scan.ts';
import { hasField, openRows, readCondition, stampOf } from '../rows.ts';
import type { MeasureFrame } from './measure-frame.ts';
import { addRows } from './measure-rows.ts';

/** `open_value(s)`: the amounts of deals open at the end of the span whose furthest stage then is s (rule L5). */
export function planOpenValue(
  frame: MeasureFrame,
  measure: Extract<Measure, { kind: 'open_value' }>,
  funnel: Funnel,
): void {
  const { ctx } = frame;
  const stage = funnel.stages.findIndex((s) => s.id === measure.stage);
  const value = funnel.stages[stage]?.value;
  const source = ctx.catalog.sources[value?.source ?? ''];
  if (!value || source?.kind !== 'deals') {
    frame.groups.lack([frame.key], 'not-split-by-this-dimension');
    return;
  }
  const stages = funnel.stages.map((_, k) => stageStamp(frame, funnel, source, k));
  for (const stamp of stages) if (stamp && stamp !== 'row') ctx.builder.reads(openRows(ctx, source), stamp.field);
  addOpen(frame, source, { key: frame.key, kind: 'open_sum', column: value.field, stage, stages });
}

/** The deals open at the end of the span, whatever their stage (rule L5). */
export function planOpenDeals(frame: MeasureFrame, measure: Extract<Measure, { kind: 'open_deals' }>): void {
  const { ctx, key } = frame;
  for (const source of measure.sources.flatMap((id) => ctx.catalog.sources[id] ?? [])) {
    if (measure.of === 'count') {
      addOpen(frame, source, { key, kind: 'rows' });
      continue;
    }
    const weight = measure.of === 'weighted' ? 'probability' : null;
    if (weight !== null && !hasField(ctx, source.id, weight)) {
      frame.groups.lack([key], 'missing-input');
      continue;
    }
    ctx.builder.reads(openRows(ctx, source), weight);
    const whole = { key, kind: 'open_sum', column: 'amount', stage: 0, stages: ['row'] } as const;
    addOpen(frame, source, weight === null ? whole : { ...whole, weight });
  }
}

/** Adds a measure over the deals of a source that are open at the end of each span. */
function addOpen(frame: MeasureFrame, source: Source, cell: CellMeasure): void {
  const { ctx } = frame;
  const rows = openRows(ctx, source);
  const ended = 'is:ended';
  const where: Condition = { kind: 'in', field: { of: 'row', name: 'open' }, values: [false] };
  readCondition(ctx, source, where);
  ctx.builder.derive(rows, ended, { kind: 'condition', where });
  const [opened, closed] = [stampOf(ctx, source.id, 'opened'), stampOf(ctx, source.id, 'closed')];
  for (const stamp of [opened, closed]) if (stamp) ctx.builder.reads(rows, stamp.field);
  ctx.builder.reads(rows, 'column' in cell ? cell.column : null);
  const dated = { kind: 'stock', opened, closed, ended, asOf: ctx.asOf } as const;
  addRows(frame, source, ctx.builder.rowsId(rows), dated, [cell]);
}

/** What shows on a deal's row that it reached a stage: a stamp, being there at all, or nothing. */
function stageStamp(frame: MeasureFrame, funnel: Funnel, source: Source, k: number): StampColumn | 'row' | null {
  const reach = funnel.stages[k]?.reach;
  if (reach?.kind === 'row' && reach.source === source.id) return 'row';
  return reach?.kind === 'date' && reach.source === source.id ? stampOf(frame.ctx, source.id, reach.field) : null;
}
