import { describe, expect, it } from 'vitest';
import { bucketsOf } from '../../src/read/buckets.ts';
import { sumDecimals } from '../../src/read/decimal.ts';
import { foldGroups } from '../../src/read/groups.ts';
import { formats, mondays, seriesTable, texts } from '../fixtures/tables.ts';

describe('sumDecimals', () => {
  it('adds money exactly, of different decimals and signs, beyond a double', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(sumDecimals(['9007199254740993', '0.000001', '-0.5'])).toBe('9007199254740992.500001');
    expect(sumDecimals(['-0.25', '0.25', null])).toBe('0');
    expect(sumDecimals(['-0.05', '0.01'])).toBe('-0.04');
  });

  it('is null where there is nothing to add', () => {
    expect(sumDecimals([null, 'n/a'])).toBeNull();
  });
});

describe('foldGroups', () => {
  it('has groups that weigh the same in the order of their names, as one counts', () => {
    const keys = ['channel 1', 'channel 10', 'channel 2', null, 'z'].map((key) => ({
      key,
      weight: key === 'z' ? 9 : 5,
    }));
    const groups = foldGroups(keys, { name: 'channel', label: 'Channel', labels: { z: 'Zebra' } }, texts);
    expect(groups.map(({ label }) => label)).toEqual(['Zebra', 'channel 1', 'channel 2', 'channel 10', 'No value']);
  });
});

describe('bucketsOf', () => {
  const states = (asOf: string, days: readonly string[], grain: string, to: string | null) =>
    bucketsOf(
      seriesTable(
        days.map(() => 1),
        days,
        'count',
        { asOf, grain, to },
      ),
      formats,
    ).map((b) => b.state);

  it('calls a bucket open while as-of lies in it, by the local day of the file', () => {
    const days = mondays('2026-10-19', 3);
    expect(states('2026-10-25T22:59:00Z', days, 'week', '2026-11-09')).toEqual(['open', 'ahead', 'ahead']);
    expect(states('2026-10-25T23:30:00Z', days, 'week', '2026-11-09')).toEqual(['over', 'open', 'ahead']);
    expect(states('2026-11-08T23:00:00Z', days, 'week', '2026-11-09')).toEqual(['over', 'over', 'over']);
  });

  it('ends the last bucket by its grain', () => {
    expect(states('2026-12-31T12:00:00Z', ['2026-10-01'], 'quarter', null)).toEqual(['open']);
    expect(states('2027-01-01T12:00:00Z', ['2026-10-01'], 'quarter', null)).toEqual(['over']);
    expect(states('2026-02-28T12:00:00Z', ['2026-02-01'], 'month', null)).toEqual(['open']);
  });
});
