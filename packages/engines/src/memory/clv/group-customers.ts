import type { Calendar } from '@sluice/core/calendar';
import type { Special } from '@sluice/core/clv';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { CellMeasure, Dated, GroupNode } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import { type Look, Looks } from '../../shared/clv/predictions.ts';
import { refusalOf } from '../../shared/clv/refusal.ts';
import { type Accumulator, MeanCells } from '../cells/accumulators.ts';
import { CellTable } from '../cells/cell-table.ts';
import { SpanFinder } from '../cells/span-finder.ts';
import { type RowKeys, rowKeys } from '../groups/row-keys.ts';
import { numbersOf } from '../groups/row-measure.ts';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';
import { amountReader, historiesOf } from './histories.ts';
import { TopShareCells } from './top-share.ts';

type Customers = Extract<Dated, { kind: 'customers' }>;
type Measure = { readonly key: string } & Extract<CellMeasure, { kind: 'customers' }>;

/** Cells; or, where no model could be had for any span, why not. */
export interface CustomerCells {
  readonly cells: CellBlock;
  readonly refusal: Diagnostic | null;
}

/** What is needed beside the rows: `special` is null where nothing is foreseen; `looks` are those of the plan by what they look at. */
export interface CustomerTools {
  readonly calendar: Calendar;
  readonly special: Special | null;
  readonly looks: Map<string, Looks>;
}

/** Cells over customers: the best of each span, and what all known at its end will do. The models are of all rows, whatever is split or filtered. */
export function groupCustomers(node: GroupNode, dated: Customers, rows: RowSet, tools: CustomerTools): CustomerCells {
  const keys = rowKeys(node, rows);
  const table = new CellTable(keys.index, node.spans.length);
  const measures = node.measures.flatMap((m): Measure[] => (m.kind === 'customers' ? [m] : []));
  const columns: Record<string, Accumulator> = {};
  for (const measure of measures)
    if (measure.of === 'top_share') columns[measure.key] = bestOf(measure, node, dated, rows, keys, table);
  const foreseen = measures.filter(({ of }) => of !== 'top_share');
  const [first] = foreseen;
  if (first === undefined || tools.special === null) return { cells: table.finish(keys.shown, columns), refusal: null };
  const key = JSON.stringify([node.in, dated.at, first.customer, first.column]);
  const looks = tools.looks.get(key) ?? new Looks(historiesOf(dated.at, first, rows, tools.calendar), tools.special);
  tools.looks.set(key, looks);
  const perSpan = dated.days.map((day) => looks.at(day));
  for (const measure of foreseen) columns[measure.key] = meansOf(measure, looks, perSpan, keys, table);
  return { cells: table.finish(keys.shown, columns), refusal: refusalOf(perSpan) };
}

/** By customer what was bought in each span. */
function bestOf(
  measure: Extract<Measure, { of: 'top_share' }>,
  node: GroupNode,
  { at }: Customers,
  rows: RowSet,
  keys: RowKeys,
  table: CellTable,
): Accumulator {
  const spans = new SpanFinder(node.spans, at.precision === 'day');
  const ids = rows.column(measure.customer);
  const codes = ids ? toTextColumn(ids).codes : null;
  const times = numbersOf(rows.column(at.field));
  const amountOf = amountReader(measure.column, rows);
  const cells = new TopShareCells(measure.share);
  for (let row = 0; row < rows.length; row++) {
    const code = codes?.[row] ?? -1;
    if (rows.keep?.[row] === 0 || code < 0) continue;
    const time = times?.[row] ?? Number.NaN;
    for (let span = spans.next(time, -1); span >= 0; span = spans.next(time, span)) {
      const group = keys.groupAt(row);
      if (group < 0) break;
      cells.add(table.cell(group, span), code, amountOf(row));
    }
  }
  return cells;
}

/** The mean over the customers known at the end of each span; none where there is no model. */
function meansOf(
  measure: Measure,
  looks: Looks,
  perSpan: readonly Look[],
  keys: RowKeys,
  table: CellTable,
): Accumulator {
  const cells = new MeanCells(false);
  if (measure.of === 'top_share') return cells;
  perSpan.forEach(({ fit, known }, span) => {
    if (fit.kind !== 'fitted') return;
    const foresee = looks.foresight(measure, fit);
    for (const { row, customer } of known) {
      const group = keys.groupAt(row);
      if (group >= 0) cells.add(table.cell(group, span), foresee(customer));
    }
  });
  return cells;
}
