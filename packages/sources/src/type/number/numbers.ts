import type { NumberColumn } from '@sluice/core/table';
import type { TextCells } from '../../raw/raw-column.ts';
import { type ColumnRequest, noteUnread, severityOf, spread } from '../column-request.ts';
import { isBlank } from '../is-blank.ts';
import { sniffDecimal } from './number-format.ts';
import { COMMA_DECIMAL, type Decimal, DOT_DECIMAL, NumberReader } from './number-reader.ts';

const MOST_DIGITS = 15;

/** Reads cells as numbers; null after an error. */
export function typeNumbers(cells: TextCells, request: ColumnRequest): NumberColumn | null {
  const decimal = decimalOf(cells, request);
  if (decimal === null) return null;
  const values = readValues(cells, decimal);
  const isUnread = (entry: number): boolean => Number.isNaN(values[entry]) && !isBlank(cells.texts, entry);
  if (noteUnread(cells, request, isUnread, 'a number')) return null;
  return { type: 'number', values: spread(cells.codes, values) };
}

/** Reads a column nobody named as numbers if every cell is one; undefined where it is something else. */
export function sniffNumbers(cells: TextCells, request: ColumnRequest): NumberColumn | null | undefined {
  if (!isNumeric(cells)) return undefined;
  const decimal = decimalOf(cells, request);
  return decimal === null ? null : { type: 'number', values: spread(cells.codes, readValues(cells, decimal)) };
}

/** The column's decimal sign: stated, or sniffed and noted; null where it could be either, which is reported. */
export function decimalOf(cells: TextCells, request: ColumnRequest): Decimal | null {
  const { column, context } = request;
  if (!cells.origins.csv && !cells.origins.strings) return '.';
  if (context.decimal !== undefined) return context.decimal;
  const found = sniffDecimal(cells.texts);
  const { notes } = context;
  if (found.ambiguous && context.unclear?.decimal !== undefined) return context.unclear.decimal;
  if (found.ambiguous) {
    const params = { source: notes.source.id, column, example: found.example ?? '' };
    notes.report('ambiguous-numbers', params, severityOf(request));
    return null;
  }
  if (found.example !== undefined && (found.decimal === ',' || found.example.includes(','))) {
    notes.sniffed[`numbers of ${column}`] = `decimal "${found.decimal}"`;
  }
  return found.decimal;
}

/** The bit of `NumberReader.readings` that a decimal sign stands for. */
export function readingBit(decimal: Decimal): number {
  return decimal === '.' ? DOT_DECIMAL : COMMA_DECIMAL;
}

function readValues(cells: TextCells, decimal: Decimal): Float64Array {
  const reader = new NumberReader();
  const { texts } = cells;
  const values = new Float64Array(texts.size).fill(Number.NaN);
  const bit = readingBit(decimal);
  for (let entry = 0; entry < texts.size; entry++) {
    texts.at(entry);
    reader.lex(texts.bytes, texts.from, texts.to);
    if ((reader.readings & bit) !== 0) values[entry] = reader.value(decimal);
  }
  return values;
}

/** Every cell is a number in one common reading; names made of digits (`007`, `+49…`, more than 15 digits) are not. */
function isNumeric({ texts, origins }: TextCells): boolean {
  const reader = new NumberReader();
  let readings = DOT_DECIMAL | COMMA_DECIMAL;
  for (let entry = 0; entry < texts.size && readings !== 0; entry++) {
    texts.at(entry);
    reader.lex(texts.bytes, texts.from, texts.to);
    readings &= reader.readings;
    if (reader.leadingZero || reader.plus) return false;
    const isLong = reader.digits > MOST_DIGITS && !reader.separated;
    if (isLong && (origins.csv || Math.abs(reader.value('.')) > Number.MAX_SAFE_INTEGER)) return false;
  }
  return readings !== 0 && texts.size > 0;
}
