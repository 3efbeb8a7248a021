import type { Calendar } from '@sluice/core/calendar';
import type { Dated, GroupNode, Span } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import { SumCells } from '../cells/accumulators.ts';
import { CellTable } from '../cells/cell-table.ts';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';
import { rowKeys } from './row-keys.ts';
import { numbersOf } from './row-measure.ts';

type Level = Extract<Dated, { kind: 'level' }>;

/** Sums the last number of each series at one moment of each span: what rows state of a stock, such as followers. */
export function groupLevel(node: GroupNode, dated: Level, rows: RowSet, calendar: Calendar): CellBlock {
  const keys = rowKeys(node, rows);
  const table = new CellTable(keys.index, node.spans.length);
  const seriesOf = seriesReader(dated, rows);
  const times = numbersOf(rows.column(dated.at.field));
  const runs = node.measures.flatMap((m) =>
    m.kind === 'level_sum' ? [{ key: m.key, values: numbersOf(rows.column(m.column)), column: new SumCells() }] : [],
  );
  node.spans.forEach((span, at) => {
    const limit = limitOf(span, dated, calendar);
    for (const { values, column } of runs) {
      for (const row of latest(rows, times, values, limit, seriesOf)) {
        const group = keys.groupAt(row);
        if (group >= 0) column.add(table.cell(group, at), values?.[row] ?? 0);
      }
    }
  });
  return table.finish(keys.shown, Object.fromEntries(runs.map((r) => [r.key, r.column])));
}

/** By series the row of the latest stamp up to the limit; of equal ones the later row. */
function latest(
  rows: RowSet,
  times: Float64Array | null,
  values: Float64Array | null,
  limit: number,
  seriesOf: (row: number) => string,
): Iterable<number> {
  const found = new Map<string, number>();
  for (let row = 0; row < rows.length; row++) {
    const time = times?.[row] ?? Number.NaN;
    if (rows.keep?.[row] === 0 || !(time <= limit) || Number.isNaN(values?.[row] ?? Number.NaN)) continue;
    const series = seriesOf(row);
    const best = found.get(series);
    if (best === undefined || time >= (times?.[best] ?? Number.NaN)) found.set(series, row);
  }
  return found.values();
}

function seriesReader({ series }: Level, rows: RowSet): (row: number) => string {
  const columns = series.flatMap((name) => {
    const column = rows.column(name);
    return column === null ? [] : [toTextColumn(column).codes];
  });
  return (row) => columns.map((codes) => codes[row] ?? -1).join(' ');
}

/** The last stamp that counts; nothing does where a span has no beginning to be before. */
function limitOf(span: Span, { at, before, asOf }: Level, calendar: Calendar): number {
  const isDay = at.precision === 'day';
  if (before) {
    const from = isDay ? span.fromDay : span.from;
    return from === null ? Number.NEGATIVE_INFINITY : from - 1;
  }
  if (span.to === null) return isDay ? asOf.day : asOf.micros;
  const micros = Math.min(span.to - 1, asOf.micros);
  return isDay ? calendar.dayOf(micros) : micros;
}
