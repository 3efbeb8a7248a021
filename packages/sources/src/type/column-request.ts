import type { Zone } from '@sluice/core/calendar';
import type { KeyType } from '@sluice/core/catalog';
import type { Severity } from '@sluice/core/diagnostic';
import type { Column, DayColumn, InstantColumn, MoneyColumn, NumberColumn } from '@sluice/core/table';
import type { SourceNotes } from '../quality/source-notes.ts';
import { placeOf, type RawTable, type TextCells, type TypedCells } from '../raw/raw-column.ts';
import type { Converter } from './number/converters.ts';
import type { Decimal } from './number/number-reader.ts';
import type { StatedDates } from './stamp/stated-dates.ts';

/** What reads numbers and money. */
export interface AmountReaders {
  typeNumbers(cells: TextCells, request: ColumnRequest): NumberColumn | null;
  sniffNumbers(cells: TextCells, request: ColumnRequest): NumberColumn | null | undefined;
  typeMoney(cells: TextCells, request: ColumnRequest): MoneyColumn | null;
  moneyOfNumbers(numbers: NumberColumn, request: ColumnRequest): MoneyColumn | null;
}

/** What reads stamps of every form. */
export interface StampReaders {
  typeStamps(cells: TextCells, request: ColumnRequest): DayColumn | InstantColumn | null;
  sniffStamps(cells: TextCells, request: ColumnRequest): DayColumn | InstantColumn | null | undefined;
}

/** What reads cells that came with a type. */
export interface TypedReaders {
  fromTyped(cells: TypedCells, request: ColumnRequest): Column | null | undefined;
  sniffTyped(cells: TypedCells, context: TypingContext): Column;
  toCells(column: Column): TextCells;
}

/** What typing the columns of one source needs to know. */
export interface TypingContext {
  readonly notes: SourceNotes;
  readonly table: RawTable;
  /** Of stamps written without a zone. */
  readonly clock: Zone;
  /** Of days: the file's zone. */
  readonly fileClock: Zone;
  readonly dates: StatedDates;
  readonly decimal: Decimal | undefined;
  /** What is meant where a column fits two readings; without it that is reported. */
  readonly unclear?: SourceNotes['unclear'];
  readonly converters: Converter;
  /** Where some column may hold numbers or money, stamps that are no plain days, or came with a type. */
  readonly amounts: AmountReaders | null;
  readonly stamps: StampReaders | null;
  readonly typed: TypedReaders | null;
  /** The currency a row states, as a text column; null where rows do not. */
  readonly currencies: Extract<Column, { type: 'text' }> | null;
}

/** A column and what it is to be read as. */
export interface ColumnRequest {
  readonly column: string;
  /** A key, a stage or a funnel names the column: what is unclear about it is an error, else a warning. */
  readonly isNamed: boolean;
  readonly as: KeyType;
  /** The key the source cannot do without that reads the column. */
  readonly requiredBy?: string;
  readonly context: TypingContext;
}

/** How bad it is that a column cannot be read. */
export function severityOf(request: ColumnRequest): { readonly severity: Severity } {
  return { severity: request.isNamed ? 'error' : 'warning' };
}

/** Values by row from values by dictionary entry. */
export function spread(codes: Int32Array, byEntry: Float64Array): Float64Array {
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    values[row] = code < 0 ? Number.NaN : (byEntry[code] as number);
  }
  return values;
}

/**
 * Lists and counts the cells whose entry could not be read, and reports the column once. True where a required column
 * has cells and none of them could be read.
 */
export function noteUnread(
  cells: TextCells,
  request: ColumnRequest,
  isUnread: (entry: number) => boolean,
  expected: string,
): boolean {
  const { notes, table } = request.context;
  const bad = new Uint8Array(cells.texts.size);
  let any = false;
  for (let entry = 0; entry < bad.length; entry++) {
    if (!isUnread(entry)) continue;
    bad[entry] = 1;
    any = true;
  }
  if (!any) return false;
  let count = 0;
  let readable = false;
  let first = { file: '', row: 0, text: '' };
  for (let row = 0; row < cells.codes.length; row++) {
    const code = cells.codes[row] as number;
    if (code < 0 || bad[code] === 0) {
      readable ||= code >= 0;
      continue;
    }
    const place = count < 20 ? placeOf(table, row) : first;
    const text = count < 20 ? cells.texts.text(code) : '';
    if (count === 0) first = { ...place, text };
    notes.cell({ ...place, column: request.column, text, expected });
    count++;
  }
  if (count === 0) return false;
  const { source } = notes;
  const params = { source: source.id, column: request.column, expected, count, ...first };
  const key = readable ? undefined : request.requiredBy;
  if (key === undefined) notes.report('unread-cells', params);
  else notes.report('unreadable-column', { ...params, key });
  return key !== undefined;
}
