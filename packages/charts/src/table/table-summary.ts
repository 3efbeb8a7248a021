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
      .map((cell) => cell.text)
      .join(texts.separator);
  if (!measure) return '';
  const value = (line: TableLine) => toNumber(line.cells[measure.i]?.raw ?? null);
  const sorted = rows.filter((line) => value(line) !== null).sort((a, b) => (value(b) ?? 0) - (value(a) ?? 0));
  const [top, bottom] = [sorted[0], sorted.at(-1)];
  const text = (line: TableLine) => line.cells[measure.i]?.text ?? '';
  if (!top || !bottom)
    return texts.table.single(measure.label, name(rows[0] ?? { key: '', cells: [] }), texts.state.notDefined);
  if (value(top) === value(bottom)) return texts.table.single(measure.label, name(top), text(top));
  return texts.table.extremes(measure.label, name(top), text(top), name(bottom), text(bottom));
}
