import type { Dialect } from '../dialect/dialect.ts';

/** What printing needs at every place: names, values, and the parameters met so far. */
export interface Printer {
  readonly dialect: Dialect;
  name(identifier: string): string;
  literal(value: number | bigint | string | boolean | null): string;
}
