import { dayOfDate } from '@sluice/core/calendar';
import { describe, expect, it } from 'vitest';
import { axisOf } from '../src/preset/days/nth-axis.ts';

const range = (from: readonly [number, number, number], to: readonly [number, number, number]) => ({
  from: dayOfDate(...from),
  to: dayOfDate(...to),
});
const periods = (header: string, days: ReturnType<typeof range> | undefined, rows: number) => {
  const axis = axisOf(header, days, rows);
  return axis && Array.from({ length: rows }, (_, nth) => axis.periodOf(nth));
};

describe('axisOf', () => {
  it('numbers days from the first of the range', () => {
    expect(periods('Nth day', range([2026, 2, 27], [2026, 3, 1]), 3)).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it('numbers months over the end of a year, where the range begins with one', () => {
    expect(periods('Nth month', range([2025, 11, 1], [2026, 1, 31]), 3)).toEqual(['2025-11', '2025-12', '2026-01']);
    expect(periods('Nth month', range([2025, 11, 2], [2026, 1, 31]), 3)).toBeNull();
  });

  it('numbers weeks where they are whole ones from Monday on, as many as rows', () => {
    expect(periods('Nth week', range([2025, 12, 22], [2026, 1, 4]), 2)).toEqual(['2025-W52', '2026-W01']);
    expect(periods('Nth week', range([2025, 12, 22], [2026, 1, 4]), 3)).toBeNull();
    expect(periods('Nth week', range([2025, 12, 21], [2026, 1, 3]), 2)).toBeNull();
    expect(periods('Nth week', range([2025, 12, 22], [2026, 1, 3]), 2)).toBeNull();
  });

  it('is null without a range, and for any other header', () => {
    expect(axisOf('Nth day', undefined, 3)).toBeNull();
    expect(axisOf('Channel', range([2026, 1, 1], [2026, 1, 31]), 3)).toBeNull();
  });
});
