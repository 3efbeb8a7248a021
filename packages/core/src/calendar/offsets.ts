import { MICROS_PER_DAY, MICROS_PER_SECOND, type Micros } from './units.ts';

/** From `from` on, local wall time is UTC plus `offset` microseconds. */
export interface OffsetChange {
  readonly from: Micros;
  readonly offset: Micros;
}

export type OffsetReader = (micros: Micros) => Micros;

const PROBE = 4 * MICROS_PER_DAY;

/** Reads offsets from `Intl`, slowly (about a microsecond and a half each). Throws a `RangeError` for an unknown zone. */
export function offsetReader(timezone: string): OffsetReader {
  if (timezone === 'UTC') return () => 0;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (micros) => {
    const ms = Math.floor(micros / MICROS_PER_SECOND) * 1000;
    const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = (
      format.format(ms).match(/\d+/g) ?? []
    ).map(Number);
    return (Date.UTC(year, month - 1, day, hour, minute, second) - ms) * 1000;
  };
}

/** The changes of offset in `[from, to)`, both whole seconds, headed by the offset at `from`. */
export function offsetChanges(read: OffsetReader, from: Micros, to: Micros): OffsetChange[] {
  const changes: OffsetChange[] = [{ from, offset: read(from) }];
  let offset = read(from);
  for (let low = from; low < to; low += PROBE) {
    const high = Math.min(low + PROBE, to - MICROS_PER_SECOND);
    const target = read(high);
    let start = low;
    while (target !== offset && start < high) {
      start = firstChange(read, start, high, offset);
      offset = read(start);
      changes.push({ from: start, offset });
    }
  }
  return changes;
}

/** The first whole second after `low`, where the offset is `offset`, and at most `high`, at which it is another. */
function firstChange(read: OffsetReader, low: Micros, high: Micros, offset: Micros): Micros {
  let same = low / MICROS_PER_SECOND;
  let other = high / MICROS_PER_SECOND;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (read(middle * MICROS_PER_SECOND) === offset) same = middle;
    else other = middle;
  }
  return other * MICROS_PER_SECOND;
}
