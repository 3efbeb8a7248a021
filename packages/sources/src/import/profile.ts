import { zone } from '@sluice/core/calendar';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { Column } from '@sluice/core/table';
import { readText } from '../encoding/read-text.ts';
import { readFile } from '../load/files/read-file.ts';
import { SourceNotes } from '../quality/source-notes.ts';
import type { RawTable } from '../raw/raw-column.ts';
import { TextPools } from '../raw/text-pools.ts';
import type { TypingContext } from '../type/column-request.ts';
import * as amounts from '../type/number/amounts.ts';
import { createConverter } from '../type/number/converters.ts';
import type { Decimal } from '../type/number/number-reader.ts';
import { decimalOfTable } from '../type/number/other-decimal.ts';
import { sniffColumn } from '../type/sniff-column.ts';
import * as stamps from '../type/stamp/stamp-readers.ts';
import * as typed from '../type/typed-cells.ts';
import { roleOf } from './column-names.table.ts';
import type { ColumnProfile, FileProfile } from './guess/file-profile.ts';
import { withSerialDays } from './guess/serial-columns.ts';
import { type TotalRow, totalRow } from './guess/total-row.ts';
import { unknownSource } from './unknown-source.ts';

/** Reads a file nothing is known of. */
export async function profileOf(bytes: Uint8Array, path: string): Promise<FileProfile> {
  const notes = new SourceNotes(unknownSource(path), () => ({ from: 0, to: 0 }));
  const { rows, total } = withoutTotal(bytes, path);
  const table = await readFile(path, notes, { read: async () => rows });
  if (table === null || notes.failed) return unreadable(path, notes.diagnostics);
  const first = profileColumns(table, contextOf(table, notes, {}));
  const { dates, decimal, lines } = statedOf(table, notes);
  const isClear = lines.length === 0;
  const read = isClear ? first : profileColumns(table, contextOf(table, notes, dates ? { order: 'MDY' } : {}, decimal));
  const { columns, found } = dates ? { columns: read, found: false } : withSerialDays(read);
  const column = total === undefined ? undefined : [...table.columns.keys()][total.column];
  return {
    path,
    rows: table.rows,
    columns,
    stated: found ? [...lines, 'dates: excel                 # days are numbers, as Excel counts them'] : lines,
    ...(total === undefined || column === undefined ? {} : { total: { column, text: total.text } }),
  };
}

/** The bytes, in UTF-8 and without their last line where that is one of totals. */
function withoutTotal(bytes: Uint8Array, path: string): { rows: Uint8Array; total?: TotalRow } {
  if (!/\.(csv|tsv|txt)$/i.test(path)) return { rows: bytes };
  const notes = new SourceNotes(unknownSource(path), () => ({ from: 0, to: 0 }));
  const text = readText({ path, name: path, bytes, notes, pools: new TextPools() });
  const total = totalRow(text);
  return total === undefined ? { rows: bytes } : { rows: text.subarray(0, total.start), total };
}

interface Stated {
  readonly dates: boolean;
  readonly decimal?: Decimal;
  readonly lines: readonly string[];
}

/** How what fits two readings is taken: numbers as the other columns write them, else as the delimiter suggests. */
function statedOf(table: RawTable, notes: SourceNotes): Stated {
  const isUnclear = (code: string): boolean => notes.diagnostics.some((d) => d.code === code);
  const dates = isUnclear('ambiguous-dates') || isUnclear('mixed-date-orders');
  const lines = dates ? ['dates: MM/dd/yyyy              # or dd/MM/yyyy: the file does not show which'] : [];
  if (!isUnclear('ambiguous-numbers')) return { dates, lines };
  const shown = decimalOfTable(table);
  const decimal = shown ?? (notes.sniffed['delimiter'] === ';' ? ',' : '.');
  const other = decimal === '.' ? ',' : '.';
  const note = shown === undefined ? `or "${other}": the file does not show which` : 'as its other columns show';
  return { dates, decimal, lines: [...lines, `numbers: {decimal: "${decimal}"}          # ${note}`] };
}

function unreadable(path: string, diagnostics: readonly Diagnostic[]): FileProfile {
  const failure = diagnostics.find(({ severity }) => severity === 'error');
  const problem = diagnostics[0]?.code ?? 'no-rows';
  return { path, rows: 0, columns: [], stated: [], problem, ...(failure ? { failure } : {}) };
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
  decimal?: Decimal,
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
