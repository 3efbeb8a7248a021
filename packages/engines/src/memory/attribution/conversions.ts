import type { MoneyMicro } from '@sluice/core/internal';
import { Growing } from './growing.ts';

/** The first conversions of subjects, one after the other. */
export class Conversions {
  readonly subject = new Growing((length) => new Int32Array(length));
  /** When; NaN: not known. */
  readonly at = new Growing((length) => new Float64Array(length));
  /** Three each: when it reached the milestones lead, opportunity and won; NaN: it did not. */
  readonly milestones = new Growing((length) => new Float64Array(length));
  readonly group = new Growing((length) => new Int32Array(length));
  readonly values: (MoneyMicro | null)[] = [];

  get length(): number {
    return this.values.length;
  }
}
