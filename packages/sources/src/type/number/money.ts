import { moneyOfNumber, type ParsedMoney, parseMoney } from '@sluice/core/internal';
import type { MoneyColumn, NumberColumn } from '@sluice/core/table';
import type { TextCells } from '../../raw/raw-column.ts';
import { type ColumnRequest, noteUnread } from '../column-request.ts';
import { isBlank } from '../is-blank.ts';
import { currencyOf } from './converters.ts';
import { MoneyBuilder } from './money-builder.ts';
import { type Decimal, NumberReader } from './number-reader.ts';
import { decimalOf, readingBit } from './numbers.ts';

/** Amounts by dictionary entry; what does not fit a double, and what is written beside the number, stands aside. */
interface Amounts {
  /** NaN is not an amount. */
  readonly micros: Float64Array;
  readonly big: Map<number, bigint>;
  readonly rounded: Set<number>;
  readonly signs: Map<number, string>;
}

const PLAIN = { decimal: '.', group: '' };

/** Reads cells as exact money in the file's currency; null after an error. */
export function typeMoney(cells: TextCells, request: ColumnRequest): MoneyColumn | null {
  const decimal = decimalOf(cells, request);
  if (decimal === null) return null;
  const { texts, codes } = cells;
  const amounts = readAmounts(cells, decimal);
  const isUnread = (entry: number): boolean => Number.isNaN(amounts.micros[entry]) && !isBlank(texts, entry);
  if (noteUnread(cells, request, isUnread, 'an amount of money')) return null;
  const { converters, notes } = request.context;
  const builder = new MoneyBuilder(codes.length, request);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const micro = code < 0 ? Number.NaN : (amounts.micros[code] as number);
    if (Number.isNaN(micro)) continue;
    if (amounts.rounded.size > 0 && amounts.rounded.has(code)) notes.roundedMoney++;
    const sign = amounts.signs.size > 0 ? amounts.signs.get(code) : undefined;
    builder.set(
      row,
      amounts.big.get(code) ?? micro,
      sign === undefined ? undefined : currencyOf(sign, notes.source.currency, converters),
    );
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

function readAmounts({ texts }: TextCells, decimal: Decimal): Amounts {
  const reader = new NumberReader();
  const bit = readingBit(decimal);
  const micros = new Float64Array(texts.size).fill(Number.NaN);
  const amounts: Amounts = { micros, big: new Map(), rounded: new Set(), signs: new Map() };
  for (let entry = 0; entry < texts.size; entry++) {
    texts.at(entry);
    reader.lex(texts.bytes, texts.from, texts.to);
    if ((reader.readings & bit) === 0) continue;
    if (reader.currency !== undefined) amounts.signs.set(entry, reader.currency);
    const micro = reader.micro(decimal);
    if (Number.isNaN(micro)) addExactly(parseMoney(reader.plain(decimal), PLAIN), entry, amounts);
    else micros[entry] = micro;
  }
  return amounts;
}

function addExactly(parsed: ParsedMoney | null, entry: number, amounts: Amounts): void {
  if (parsed === null) return;
  amounts.micros[entry] = Number(parsed.micro);
  if (typeof parsed.micro === 'bigint') amounts.big.set(entry, parsed.micro);
  if (parsed.rounded) amounts.rounded.add(entry);
}
