import type { Measure, Source } from '../../../catalog/index.ts';
import type { CellMeasure } from '../../nodes/group.ts';
import { hasField, openRows, readCondition, rowStamp, stampOf } from '../rows.ts';
import type { MeasureFrame } from './measure-frame.ts';
import { addRows, datedBy } from './measure-rows.ts';

type Of<K extends Measure['kind']> = Extract<Measure, { kind: K }>;

/** What tells the series of a level apart: each has a last value of its own. */
const seriesKeys = ['network', 'profile', 'list'];

/** The sum of a key over all sources of a kind that have it; a run of days counts on its first. */
export function planKeySum(frame: MeasureFrame, { sources, key: field, where }: Of<'key_sum'>): void {
  const { ctx, key } = frame;
  for (const source of having(frame, sources, field)) {
    const rows = openRows(ctx, source);
    ctx.builder.reads(rows, field);
    if (where !== undefined) readCondition(ctx, source, where);
    const all = ctx.builder.rowsId(rows);
    const some = where === undefined ? all : ctx.builder.add({ kind: 'filter', in: all, where });
    const type = ctx.facts.sources[source.id]?.fields[field]?.type === 'money' ? 'money' : 'number';
    const cell: CellMeasure = { key, kind: 'sum', column: field, type };
    const start = rowStamp(ctx, source) === null && stampOf(ctx, source.id, 'from_day') ? 'from_day' : undefined;
    addRows(frame, source, some, datedBy(frame, source, start), [cell]);
  }
}

/** The last value of each series at the end of the span, or before it (`followers`). */
export function planLevel(frame: MeasureFrame, { sources, key: field, at }: Of<'level'>): void {
  const { ctx, key } = frame;
  for (const source of having(frame, sources, field)) {
    const stamp = rowStamp(ctx, source);
    if (stamp === null) continue;
    const rows = openRows(ctx, source);
    const series = seriesKeys.filter((name) => hasField(ctx, source.id, name));
    for (const name of [field, stamp.field, ...series]) ctx.builder.reads(rows, name);
    const dated = { kind: 'level', at: stamp, series, before: at === 'start', asOf: ctx.asOf } as const;
    addRows(frame, source, ctx.builder.rowsId(rows), dated, [{ key, kind: 'level_sum', column: field }]);
  }
}

/** The sources whose rows have the field; without any the measure has nothing to go by. */
function having(frame: MeasureFrame, ids: readonly string[], field: string): Source[] {
  const all = ids.flatMap((id) => frame.ctx.catalog.sources[id] ?? []);
  const found = all.filter((source) => hasField(frame.ctx, source.id, field));
  if (found.length === 0) frame.groups.lack([frame.key], 'missing-input');
  return found;
}
