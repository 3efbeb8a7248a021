import { zone } from '@sluice/core/calendar';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { Column } from '@sluice/core/table';
import { readFile } from '../load/files/read-file.ts';
import { SourceNotes } from '../quality/source-notes.ts';
import type { RawTable } from '../raw/raw-column.ts';
import type { TypingContext } from '../type/column-request.ts';
import * as amounts from '../type/number/amounts.ts';
import { createConverter } from '../type/number/converters.ts';
import { sniffColumn } from '../type/sniff-column.ts';
import * as stamps from '../type/stamp/stamp-readers.ts';
import * as typed from '../type/typed-cells.ts';
import { type ColumnRole, roleOf } from './column-names.table.ts';
import { unknownSource } from './unknown-source.ts';

/** One column of an unknown file. */
export interface ColumnProfile {
  readonly name: string;
  readonly column: Column;
  readonly role: ColumnRole | undefined;
  /** Cells that are not empty. */
  readonly filled: number;
}

/** What an unknown file is like. */
export interface FileProfile {
  readonly path: string;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** Keys the source must state, because the file fits two readings. */
  readonly dates?: string;
  readonly decimal?: string;
  /** Why there is nothing to propose. */
  readonly problem?: string;
  /** Why the file cannot be read at all. */
  readonly failure?: Diagnostic;
}

/** Reads a file nothing is known of. */
export async function profileOf(bytes: Uint8Array, path: string): Promise<FileProfile> {
  const notes = new SourceNotes(unknownSource(path), () => ({ from: 0, to: 0 }));
  const table = await readFile(path, notes, { read: async () => bytes });
  if (table === null || notes.failed) return unreadable(path, notes.diagnostics);
  const first = profileColumns(table, contextOf(table, notes, {}));
  const isUnclear = (code: string): boolean => notes.diagnostics.some((d) => d.code === code);
  const dates = isUnclear('ambiguous-dates') || isUnclear('mixed-date-orders') ? 'MM/dd/yyyy' : undefined;
  const decimal = isUnclear('ambiguous-numbers') ? '.' : undefined;
  if (dates === undefined && decimal === undefined) return { path, rows: table.rows, columns: first };
  const columns = profileColumns(
    table,
    contextOf(table, notes, { ...(dates ? { order: 'MDY' as const } : {}) }, decimal),
  );
  return { path, rows: table.rows, columns, ...(dates ? { dates } : {}), ...(decimal ? { decimal } : {}) };
}

function unreadable(path: string, diagnostics: readonly Diagnostic[]): FileProfile {
  const failure = diagnostics.find(({ severity }) => severity === 'error');
  const problem = diagnostics[0]?.code ?? 'no-rows';
  return { path, rows: 0, columns: [], problem, ...(failure ? { failure } : {}) };
}

function profileColumns(table: RawTable, context: TypingContext): ColumnProfile[] {
  return [...table.columns].map(([name, raw]) => {
    const column = sniffColumn(raw, { column: name, as: 'text', isNamed: false, context });
    return { name, column, role: roleOf(name), filled: countFilled(column) };
  });
}

function contextOf(
  table: RawTable,
  notes: SourceNotes,
  dates: TypingContext['dates'],
  decimal?: '.' | undefined,
): TypingContext {
  const utc = zone('UTC');
  const converters = createConverter('EUR', {});
  return {
    notes,
    table,
    clock: utc,
    fileClock: utc,
    dates,
    decimal,
    converters,
    currencies: null,
    amounts,
    stamps,
    typed,
  };
}

function countFilled(column: Column): number {
  let filled = 0;
  if ('codes' in column) for (const code of column.codes) filled += code < 0 ? 0 : 1;
  else if (column.type === 'boolean') for (const value of column.values) filled += value < 0 ? 0 : 1;
  else for (const value of column.values) filled += Number.isNaN(value) ? 0 : 1;
  return filled;
}
