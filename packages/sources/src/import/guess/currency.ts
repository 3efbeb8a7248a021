import { wordsOf } from '../column-names.table.ts';
import { frequencies } from '../columns.ts';
import { yamlText } from '../yaml-text.ts';
import type { FileProfile } from './file-profile.ts';
import { currencyInHeader } from './header-currency.ts';

const NAMES = /(^|_)(currency|währung|devise|moneda|divisa)(_|$)|^(币种|货币|幣別|貨幣)$/;

/** What a file says of its currency: the one that most rows have, and the line for the column, where no reader finds it by itself. */
export interface CurrencyGuess {
  readonly code: string;
  readonly lines: readonly string[];
}

/** The first column of codes of currencies, else what the headers of its money say; undefined where neither is there. */
export function currencyOf({ columns }: FileProfile): CurrencyGuess | undefined {
  for (const column of columns) {
    if (!NAMES.test(wordsOf(column.name))) continue;
    const codes = frequencies(column).map(({ text }) => text);
    if (codes.length === 0 || !codes.every((text) => /^[a-z]{3}$/i.test(text))) continue;
    const lines = /^currency$/i.test(column.name) ? [] : [`fields: {currency: ${yamlText(column.name)}}`];
    return { code: (codes[0] ?? '').toUpperCase(), lines };
  }
  for (const { name, role } of columns) {
    const code = role === 'cost' || role === 'amount' ? currencyInHeader(name) : undefined;
    if (code !== undefined) return { code, lines: [] };
  }
  return undefined;
}
