import { type MoneyMicro, moneyOfNumber, parseMoney } from '@sluice/core/internal';
import type { MoneyColumn, NumberColumn } from '@sluice/core/table';
import type { TextCells } from '../raw/raw-column.ts';
import { type ColumnRequest, noteUnread } from './column-request.ts';
import { currencyOf } from './converters.ts';
import { MoneyBuilder } from './money-builder.ts';
import { NumberReader } from './number-reader.ts';
import { decimalOf, readingBit } from './numbers.ts';
import { isBlank } from './stamps.ts';

interface Amount {
  readonly micro: MoneyMicro;
  readonly rounded: boolean;
  /** As written in the cell. */
  readonly sign: string | undefined;
}

const PLAIN = { decimal: '.', group: '' };

/** Reads cells as exact money in the file's currency; null after an error. */
export function typeMoney(cells: TextCells, request: ColumnRequest): MoneyColumn | null {
  const decimal = decimalOf(cells, request);
  if (decimal === null) return null;
  const { texts, codes } = cells;
  const amounts = readAmounts(cells, decimal);
  noteUnread(cells, request, (entry) => amounts[entry] === null && !isBlank(texts, entry), 'an amount of money');
  const { notes } = request.context;
  const builder = new MoneyBuilder(codes.length, request);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const amount = code < 0 ? null : (amounts[code] ?? null);
    if (amount === null) continue;
    if (amount.rounded) notes.roundedMoney++;
    const currency = amount.sign === undefined ? undefined : currencyOf(amount.sign, notes.source.currency);
    builder.set(row, amount.micro, currency);
  }
  return builder.finish();
}

/** Money of numbers that never were text. */
export function moneyOfNumbers(numbers: NumberColumn, request: ColumnRequest): MoneyColumn | null {
  const { values } = numbers;
  const builder = new MoneyBuilder(values.length, request);
  for (let row = 0; row < values.length; row++) {
    const amount = Number.isNaN(values[row]) ? null : moneyOfNumber(values[row] as number);
    if (amount === null) continue;
    if (amount.rounded) request.context.notes.roundedMoney++;
    builder.set(row, amount.micro, undefined);
  }
  return builder.finish();
}

function readAmounts({ texts }: TextCells, decimal: '.' | ','): (Amount | null)[] {
  const reader = new NumberReader();
  const bit = readingBit(decimal);
  return Array.from({ length: texts.size }, (_, entry) => {
    texts.at(entry);
    reader.lex(texts.bytes, texts.from, texts.to);
    if ((reader.readings & bit) === 0) return null;
    const parsed = parseMoney(reader.plain(decimal), PLAIN);
    return parsed === null ? null : { ...parsed, sign: reader.currency };
  });
}
