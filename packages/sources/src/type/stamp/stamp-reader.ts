import { dayOfDate, isDate, MICROS_PER_DAY } from '@sluice/core/calendar';
import { ByteCursor } from './byte-cursor.ts';
import { readDate } from './stamp-date.ts';
import { readDigits } from './stamp-digits.ts';
import type { DateOrder, DateParts, StampKind, StampValue } from './stamp-parts.ts';
import { readTime } from './stamp-time.ts';

/** Reads one cell as a stamp. `read` leaves what it found in the fields, which the next `read` overwrites. */
export class StampReader implements StampValue {
  kind: StampKind = 'none';
  /** Days since 1970-01-01 of a `day`; microseconds of a `wall` time (as if UTC) or of an `instant`. */
  value = 0;
  /** The date is three numbers whose order the text does not show: 3/5/2026. */
  isNumbers = false;
  /** Nothing but digits (and a dot): a Unix time or YYYYMMDD. */
  isDigits = false;
  readonly parts: DateParts = { kind: 'none', first: 0, second: 0, year: 0, month: 0, day: 0 };
  private readonly cursor = new ByteCursor();

  /** `order` settles dates of three numbers; without it they are left as `parts` with `kind` none. */
  read(bytes: Uint8Array, from: number, to: number, order?: DateOrder): void {
    const { cursor, parts } = this;
    this.kind = 'none';
    this.isNumbers = false;
    this.isDigits = false;
    cursor.reset(bytes, from, to);
    cursor.trim();
    if (cursor.isAllDigits()) {
      this.isDigits = true;
      readDigits(cursor, this);
      return;
    }
    readDate(cursor, parts);
    if (parts.kind === 'none') return;
    this.isNumbers = parts.kind === 'numbers';
    const time = readTime(cursor);
    if (time === null) return;
    const day = this.dayOf(order);
    if (day === null) return;
    this.settle(day, time.micros, time.offset);
  }

  private dayOf(order: DateOrder | undefined): number | null {
    const { parts } = this;
    if (parts.kind === 'numbers') {
      if (order === undefined) return null;
      parts.month = order === 'MDY' ? parts.first : parts.second;
      parts.day = order === 'MDY' ? parts.second : parts.first;
    }
    return isDate(parts.year, parts.month, parts.day) ? dayOfDate(parts.year, parts.month, parts.day) : null;
  }

  private settle(day: number, micros: number | undefined, offset: number | undefined): void {
    if (micros === undefined) {
      this.kind = 'day';
      this.value = day;
    } else {
      this.kind = offset === undefined ? 'wall' : 'instant';
      this.value = day * MICROS_PER_DAY + micros - (offset ?? 0);
    }
  }
}
