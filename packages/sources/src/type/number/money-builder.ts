import { type MoneyMicro, noCurrency } from '@sluice/core/internal';
import type { MoneyColumn } from '@sluice/core/table';
import type { ColumnRequest } from '../column-request.ts';

/** Fills a money column row by row, converting into the file's currency. */
export class MoneyBuilder {
  private readonly values: Float64Array;
  private readonly big = new Map<number, bigint>();
  private readonly request: ColumnRequest;
  private readonly withoutRate = new Set<string>();

  constructor(rows: number, request: ColumnRequest) {
    this.values = new Float64Array(rows).fill(Number.NaN);
    this.request = request;
  }

  /** `currency` is the one written in the cell; without it the row's, else the source's. */
  set(row: number, micro: MoneyMicro, currency: string | undefined): void {
    const { converters, currencies, notes } = this.request.context;
    const code = currencies?.codes[row] ?? -1;
    const from =
      currency ?? (code < 0 ? notes.source.currency : (currencies?.dictionary[code] ?? '').trim().toUpperCase());
    const rate = converters.rate(from);
    if (rate === undefined) {
      this.withoutRate.add(from);
      return;
    }
    const converted = rate === null ? micro : rate(micro);
    this.values[row] = Number(converted);
    if (typeof converted === 'bigint') this.big.set(row, converted);
  }

  /** The column; null where some row is in a currency without a rate, which is reported once for each, or once where the file states none. */
  finish(): MoneyColumn | null {
    const { converters, notes } = this.request.context;
    const { currency } = converters;
    const base = { source: notes.source.id, column: this.request.column };
    const [first, third] = this.withoutRate;
    if (currency !== noCurrency)
      for (const other of this.withoutRate) notes.report('mixed-currencies', { ...base, currency, other });
    else if (first !== undefined)
      notes.report('mixed-currencies', { ...base, other: first, ...(third === undefined ? {} : { third }) });
    if (this.withoutRate.size > 0) return null;
    const column = { type: 'money', values: this.values } as const;
    return this.big.size > 0 ? { ...column, big: this.big } : column;
  }
}
