import type { Calendar } from '@sluice/core/calendar';
import type { Dated, GroupNode } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import { CellTable } from '../cells/cell-table.ts';
import { SpanFinder } from '../cells/span-finder.ts';
import type { RowSet } from '../rows/row-set.ts';
import { groupStock } from './group-stock.ts';
import { rowKeys } from './row-keys.ts';
import { numbersOf, type RowMeasureRun, rowMeasure } from './row-measure.ts';

/** Groups rows by the texts of their key columns and the spans they are dated in. */
export function groupRows(node: GroupNode, rows: RowSet, calendar: Calendar): CellBlock {
  if (node.dated.kind === 'stock') return groupStock(node, node.dated, rows, calendar);
  const keys = rowKeys(node, rows);
  const spans = new SpanFinder(node.spans, isByDay(node.dated));
  const table = new CellTable(keys.index, node.spans.length);
  const runs = node.measures.flatMap((m): (RowMeasureRun & { key: string })[] => {
    const run = rowMeasure(m, rows, node, calendar);
    return run ? [{ key: m.key, ...run }] : [];
  });
  const times = node.dated.kind === 'column' ? numbersOf(rows.column(node.dated.field)) : null;
  for (let row = 0; row < rows.length; row++) {
    if (rows.keep?.[row] === 0) continue;
    const time = times?.[row] ?? Number.NaN;
    for (let span = spans.next(time, -1); span >= 0; span = spans.next(time, span)) {
      const group = keys.groupAt(row);
      if (group < 0) break;
      const cell = table.cell(group, span);
      for (const run of runs) run.add(cell, row, span);
    }
  }
  return table.finish(keys.shown, Object.fromEntries(runs.map((r) => [r.key, r.column])));
}

function isByDay(dated: Dated): boolean {
  return dated.kind === 'column' && dated.precision === 'day';
}
