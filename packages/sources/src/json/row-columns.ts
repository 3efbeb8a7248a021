import type { SourceNotes } from '../quality/source-notes.ts';
import type { RawColumn } from '../raw/raw-column.ts';
import { type CellValue, ValueCells } from '../raw/value-cells.ts';
import { NUMBER_MARK } from './exact-numbers.ts';

const DEEPEST = 16;

/** Collects objects into columns; nested objects become columns named with dots, arrays cells with several values. */
export class RowColumns {
  rows = 0;
  private readonly columns = new Map<string, ValueCells>();
  private readonly expected: number;
  private tooDeep = 0;

  constructor(expected: number) {
    this.expected = expected;
  }

  add(row: Readonly<Record<string, unknown>>): void {
    this.addFields(row, '', 0);
    this.rows++;
  }

  /** Counts the values that were nested too deeply to become columns. */
  report(notes: SourceNotes, path: string): void {
    notes.find(
      'nested-too-deep',
      this.tooDeep,
      `${path}: values more than ${DEEPEST} objects deep are kept as JSON text`,
    );
  }

  finish(): Map<string, RawColumn> {
    return new Map(
      [...this.columns].map(([name, cells]) => {
        cells.padTo(this.rows);
        return [name, cells.finish()];
      }),
    );
  }

  private addFields(row: Readonly<Record<string, unknown>>, prefix: string, depth: number): void {
    for (const key of Object.keys(row)) this.addValue(prefix + key, row[key], depth);
  }

  private addValue(name: string, value: unknown, depth: number): void {
    if (isPlainObject(value) && depth < DEEPEST) {
      this.addFields(value, `${name}.`, depth + 1);
      return;
    }
    const cells = this.cellsOf(name);
    if (cells.length > this.rows) return;
    if (typeof value === 'string' && value.startsWith(NUMBER_MARK)) cells.pushNumberText(value.slice(1));
    else cells.push(this.cellOf(value));
  }

  private cellsOf(name: string): ValueCells {
    let cells = this.columns.get(name);
    if (cells === undefined) {
      cells = new ValueCells(Math.max(this.expected, this.rows + 1));
      this.columns.set(name, cells);
    }
    cells.padTo(this.rows);
    return cells;
  }

  private cellOf(value: unknown): CellValue {
    if (Array.isArray(value))
      return value.map((item) => (isPlainObject(item) ? JSON.stringify(item) : this.cellOf(item)));
    if (!isPlainObject(value)) return value as CellValue;
    this.tooDeep++;
    return JSON.stringify(value);
  }
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
