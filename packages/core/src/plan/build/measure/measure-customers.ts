import type { Condition, Measure, Source } from '../../../catalog/index.ts';
import { hasField, openRows, readCondition, rowStamp, stampOf } from '../rows.ts';
import type { MeasureFrame } from './measure-frame.ts';
import { addRows, whichDeals } from './measure-rows.ts';

type Customers = Extract<Measure, { kind: 'customers' }>;

/** What customers bought: won deals by their close, or events with a value. */
export function planCustomers(frame: MeasureFrame, { kind, sources, ...part }: Customers): void {
  const { ctx, key, spans } = frame;
  for (const source of sources.flatMap((id) => ctx.catalog.sources[id] ?? [])) {
    const isDeals = source.kind === 'deals';
    const at = isDeals ? stampOf(ctx, source.id, 'closed') : rowStamp(ctx, source);
    const column = isDeals ? 'amount' : 'value';
    const customer = ['account', 'lead'].find((id) => hasField(ctx, source.id, id));
    if (at === null || customer === undefined || !hasField(ctx, source.id, column)) {
      frame.groups.lack([key], 'missing-input');
      continue;
    }
    for (const field of [at.field, column, customer]) ctx.builder.reads(openRows(ctx, source), field);
    const rows = isDeals ? whichDeals(frame, source, 'won') : valued(frame, source, column);
    const days = spans.map(({ toDay }) => (toDay === null ? ctx.asOf.day : Math.min(toDay - 1, ctx.asOf.day)));
    addRows(frame, source, rows, { kind: 'customers', at, days }, [{ key, kind, customer, column, ...part }]);
  }
}

/** An event with a value is a purchase. */
function valued(frame: MeasureFrame, source: Source, column: string): string {
  const { ctx } = frame;
  const where: Condition = { kind: 'exists', field: { of: 'row', name: column }, exists: true };
  readCondition(ctx, source, where);
  return ctx.builder.add({ kind: 'filter', in: ctx.builder.rowsId(openRows(ctx, source)), where });
}
