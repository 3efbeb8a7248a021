import type { Calendar } from '@sluice/core/calendar';
import type { CellMeasure, Dated, GroupNode, Span, StampColumn } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import { MoneyCells } from '../cells/accumulators.ts';
import { CellTable } from '../cells/cell-table.ts';
import type { RowSet } from '../rows/row-set.ts';
import { rowKeys } from './row-keys.ts';
import { counted, moneySum, numbersOf, type RowMeasureRun } from './row-measure.ts';

type Stock = Extract<Dated, { kind: 'stock' }>;
type OpenSum = Extract<CellMeasure, { kind: 'open_sum' }>;

/** The last instant of a span, and its day. */
interface Moment {
  readonly micros: number;
  readonly day: number;
}

/** Money of the rows open at the end of each span, at the stage they are then at (rule L5). */
export function groupStock(node: GroupNode, dated: Stock, rows: RowSet, calendar: Calendar): CellBlock {
  const keys = rowKeys(node, rows);
  const table = new CellTable(keys.index, node.spans.length);
  const isOpenAt = openness(dated, rows);
  const runs = node.measures.flatMap((m) => {
    if (m.kind === 'open_sum')
      return [{ key: m.key, stageAt: stageReader(m, rows), stage: m.stage, ...amounts(m, rows) }];
    return m.kind === 'rows' ? [{ key: m.key, stageAt: () => 0, stage: 0, ...counted() }] : [];
  });
  node.spans.forEach((span, at) => {
    const moment = lastOf(span, dated, calendar);
    for (let row = 0; row < rows.length; row++) {
      if (rows.keep?.[row] === 0 || !isOpenAt(row, moment)) continue;
      const group = keys.groupAt(row);
      if (group < 0) continue;
      const cell = table.cell(group, at);
      for (const run of runs) if (run.stageAt(row, moment) === run.stage) run.add(cell, row, at);
    }
  });
  return table.finish(keys.shown, Object.fromEntries(runs.map((r) => [r.key, r.column])));
}

function amounts({ column, weight }: OpenSum, rows: RowSet): RowMeasureRun {
  const values = rows.column(column);
  const amount = values?.type === 'money' ? values : null;
  if (weight === undefined) return moneySum(amount);
  const shares = numbersOf(rows.column(weight));
  const cells = new MoneyCells();
  return {
    column: cells,
    add: (cell, row) => {
      const product = (amount?.values[row] ?? Number.NaN) * (shares?.[row] ?? Number.NaN);
      if (!Number.isNaN(product)) cells.add(cell, Math.sign(product) * Math.round(Math.abs(product)));
    },
  };
}

function lastOf(span: Span, { asOf }: Stock, calendar: Calendar): Moment {
  if (span.to === null) return asOf;
  const micros = Math.min(span.to - 1, asOf.micros);
  return { micros, day: calendar.dayOf(micros) };
}

function openness({ opened, closed, ended }: Stock, rows: RowSet): (row: number, at: Moment) => boolean {
  const start = opened && stampReader(opened, rows);
  const end = closed && stampReader(closed, rows);
  const column = rows.column(ended);
  const isEnded = column?.type === 'boolean' ? column.values : null;
  return (row, at) => {
    if (start && start(row) > limit(opened, at)) return false;
    if (isEnded?.[row] !== 1) return true;
    return end !== null && end(row) > limit(closed, at);
  };
}

/** The furthest stage whose stamp lies at or before the moment, or −1. */
function stageReader({ stages }: OpenSum, rows: RowSet): (row: number, at: Moment) => number {
  const readers = stages.map((s) => (s === null || s === 'row' ? s : { stamp: s, read: stampReader(s, rows) }));
  return (row, at) => {
    for (let k = readers.length - 1; k >= 0; k--) {
      const reader = readers[k];
      if (reader === 'row') return k;
      if (reader && reader.read(row) <= limit(reader.stamp, at)) return k;
    }
    return -1;
  };
}

function stampReader(stamp: StampColumn, rows: RowSet): (row: number) => number {
  const values = numbersOf(rows.column(stamp.field));
  return (row) => values?.[row] ?? Number.NaN;
}

function limit(stamp: StampColumn | null, at: Moment): number {
  return stamp?.precision === 'day' ? at.day : at.micros;
}
