import { extremesOf } from '../read/extremes.ts';
import { toNumber } from '../read/reader.ts';
import type { TableHead, TableLine, TableOptions } from './model.ts';

/** Highest and lowest row of the column sorted by (else of the first number). */
export function tableSummary(
  columns: readonly TableHead[],
  rows: readonly TableLine[],
  { texts }: TableOptions,
): string {
  if (rows.length === 0) return texts.table.none;
  const measures = columns.flatMap((c, i) => (c.align === 'end' ? [{ ...c, i }] : []));
  const measure = measures.find((c) => c.sort !== null) ?? measures[0];
  const name = (line: TableLine) =>
    line.cells
      .filter((_, i) => columns[i]?.align === 'start')
      .map(({ raw, text }) => (raw === null ? `(${text})` : text))
      .join(texts.separator);
  if (!measure) return '';
  const value = (line: TableLine) => toNumber(line.cells[measure.i]?.raw ?? null);
  const text = (line: TableLine) => line.cells[measure.i]?.text ?? '';
  const found = extremesOf(rows, value);
  if (!found) return texts.table.single(measure.label, '', texts.state.notDefined);
  const { high, low } = found;
  if (value(high) === value(low)) return texts.table.single(measure.label, name(high), text(high));
  return texts.table.extremes(measure.label, name(high), text(high), name(low), text(low));
}
