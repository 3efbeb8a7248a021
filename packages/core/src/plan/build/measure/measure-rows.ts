import type { Condition, Measure, Source } from '../../../catalog/index.ts';
import type { ColumnType } from '../../../table/index.ts';
import type { CellMeasure, Dated, GroupKey } from '../../nodes/group.ts';
import { rowKey } from '../keys.ts';
import { isMissing } from '../missing.ts';
import { addCountedColumn } from '../query/counted.ts';
import { hasField, openRows, readCondition, rowStamp, stampOf } from '../rows.ts';
import type { MeasureFrame } from './measure-frame.ts';

type Of<K extends Measure['kind']> = Extract<Measure, { kind: K }>;

/** `rows(source)`, `sum(source.field)` and the like, dated by the row's own time. */
export function planAggregate(frame: MeasureFrame, measure: Of<'rows' | 'aggregate'>, source: Source): void {
  const { key, ctx } = frame;
  const rows = openRows(ctx, source);
  const fields = ctx.facts.sources[source.id]?.fields ?? {};
  if (measure.kind === 'aggregate') {
    if (!Object.hasOwn(fields, measure.field)) {
      frame.groups.lack([key], 'missing-input');
      return;
    }
    ctx.builder.reads(rows, measure.field);
  }
  const type = measure.kind === 'aggregate' ? fields[measure.field]?.type : undefined;
  const cell: CellMeasure =
    measure.kind === 'rows' ? { key, kind: 'rows' } : { key, ...aggregateOf(measure.fn, measure.field, type) };
  addRows(frame, source, ctx.builder.rowsId(rows), datedBy(frame, source), [cell]);
}

type Aggregate = Of<'aggregate'>['fn'];
type Plain<T> = T extends CellMeasure ? Omit<T, 'key'> : never;

function aggregateOf(fn: Aggregate, column: string, type: ColumnType | undefined): Plain<CellMeasure> {
  const amount = type === 'money' ? 'money' : 'number';
  switch (fn) {
    case 'sum':
      return { kind: 'sum', column, type: amount };
    case 'avg':
      return { kind: 'mean', column, type: amount };
    case 'median':
      return { kind: 'samples', column, type: amount };
    case 'distinct':
      return { kind: 'distinct', column };
    case 'min':
    case 'max':
      return { kind: fn, column, type: type === 'day' || type === 'instant' ? type : amount };
  }
}

/** A `measures:` column of a counts source. */
export function planCountedMeasure(frame: MeasureFrame, measure: Of<'counted'>, source: Source): void {
  const column = source.measures[measure.measure] ?? measure.measure;
  const named = [measure.measure, column].find((f) => hasField(frame.ctx, source.id, f)) ?? column;
  addCountedColumn(frame.ctx, frame.groups, source, { ...frame, column: named });
}

/** `won`, `lost` and `open` are boolean fields of loaded deals rows. Deals won, lost (dated by the close) or opened, counted or their amounts summed (rule L4). */
export function planDeals(frame: MeasureFrame, measure: Of<'deals'>): void {
  for (const source of dealSources(frame, measure.sources)) {
    const rows = whichDeals(frame, source, measure.which);
    const dated = datedBy(frame, source, measure.which === 'opened' ? undefined : 'closed');
    const { key } = frame;
    const column = measure.of === 'amount' ? 'amount' : measure.of === 'accounts' ? 'account' : null;
    frame.ctx.builder.reads(openRows(frame.ctx, source), column);
    const cell: CellMeasure =
      measure.of === 'count'
        ? { key, kind: 'rows' }
        : measure.of === 'amount'
          ? { key, kind: 'sum', column: 'amount', type: 'money' }
          : { key, kind: 'distinct', column: 'account' };
    addRows(frame, source, rows, dated, [cell]);
  }
}

/** Days from opened to closed of won deals, dated by the close. */
export function planDealDays(frame: MeasureFrame, measure: Of<'deal_days'>): void {
  for (const source of dealSources(frame, measure.sources)) {
    const from = stampOf(frame.ctx, source.id, 'opened');
    const to = stampOf(frame.ctx, source.id, 'closed');
    if (!from || !to) continue;
    const rows = whichDeals(frame, source, 'won');
    addRows(frame, source, rows, datedBy(frame, source, 'closed'), [{ key: frame.key, kind: 'row_lag', from, to }]);
  }
}

function dealSources(frame: MeasureFrame, ids: readonly string[]): Source[] {
  return ids.flatMap((id) => frame.ctx.catalog.sources[id] ?? []);
}

export function whichDeals(frame: MeasureFrame, source: Source, which: 'won' | 'lost' | 'opened'): string {
  const { ctx } = frame;
  const rows = openRows(ctx, source);
  if (which === 'opened') return ctx.builder.rowsId(rows);
  return filtered(
    frame,
    source,
    notAfter(frame, source, { kind: 'in', field: { of: 'row', name: which }, values: [true] }),
  );
}

/** A close after as-of has not happened (rule T5). */
function notAfter(frame: MeasureFrame, source: Source, where: Condition): Condition {
  const closed = stampOf(frame.ctx, source.id, 'closed');
  if (!closed) return where;
  const { micros, day } = frame.ctx.asOf;
  const value =
    closed.precision === 'day' ? frame.ctx.calendar.formatDay(day) : frame.ctx.calendar.formatInstant(micros);
  const later: Condition = { kind: 'compare', field: { of: 'row', name: 'closed' }, op: 'gt', value };
  return { kind: 'all', of: [where, { kind: 'not', of: later }] };
}

function filtered(frame: MeasureFrame, source: Source, where: Condition): string {
  readCondition(frame.ctx, source, where);
  return frame.ctx.builder.add({ kind: 'filter', in: frame.ctx.builder.rowsId(openRows(frame.ctx, source)), where });
}

export function datedBy(frame: MeasureFrame, source: Source, field?: string): Dated {
  const stamp = field === undefined ? rowStamp(frame.ctx, source) : stampOf(frame.ctx, source.id, field);
  if (stamp) frame.ctx.builder.reads(openRows(frame.ctx, source), stamp.field);
  return stamp ? { kind: 'column', ...stamp } : { kind: 'never' };
}

/**
 * Adds a group over rows. Of a measure over several sources (spend, deals), rows that do not carry a dimension others
 * carry are in its empty group, so that the rows add up to the total.
 */
export function addRows(
  frame: MeasureFrame,
  source: Source,
  rows: string,
  dated: Dated,
  measures: readonly CellMeasure[],
  others: readonly Source[] = [],
): void {
  if (isMissing(frame.ctx, source.id)) {
    frame.groups.lack(
      measures.map((measure) => measure.key),
      'missing-input',
    );
    return;
  }
  const key = (dimension: string): GroupKey | null => {
    const own = rowKey(frame.ctx, dimension, source);
    if (own.column !== null) return own;
    return others.some((o) => rowKey(frame.ctx, dimension, o).column !== null) ? own : null;
  };
  frame.groups.add({ in: rows, dated, spans: frame.spans, where: frame.where, key }, measures);
}
