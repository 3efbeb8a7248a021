import { describe, expect, it } from 'vitest';
import { CommonPaths, creditCells, type Journeys } from '../../src/attribution/index.ts';
import { createCalendar } from '../../src/calendar/index.ts';
import type { CreditNode } from '../../src/plan/index.ts';

const calendar = createCalendar({ timezone: 'UTC', weekStarts: 'monday', fiscalYearStarts: 1 });

const node: CreditNode = {
  kind: 'credit',
  paths: 'paths_1',
  show: 'credit',
  by: [{ dimension: 'channel', of: 'touch' }],
  subjects: null,
  touches: null,
  models: ['markov'],
  weights: null,
  halfLife: { n: 7, unit: 'day' },
  lookback: null,
  creditOn: 'conversion',
  spans: [{ from: null, to: null, fromDay: null, toDay: null }],
  conversions: true,
  money: null,
  unit: 10_000,
};

/** Accounts that came by a, and by a then b; `leads` by b alone that no account names. */
function journeys(leads: number): Journeys {
  const starts = [0, 1, ...Array.from({ length: leads }, (_, i) => 3 + i)];
  const ends = [1, 3, ...Array.from({ length: leads }, (_, i) => 4 + i)];
  const touch = Uint16Array.from([0, 0, 1, ...Array.from({ length: leads }, () => 1)]);
  return {
    length: starts.length,
    conversions: 2,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    times: new Float64Array(touch.length),
    touch,
    isDirect: new Uint8Array(touch.length),
    keys: [['a'], ['b']],
    dimensions: ['channel'],
    at: new Float64Array(2),
    values: [null, null],
    milestones: new Int32Array(6).fill(-1),
    group: Int32Array.from(starts, (_, i) => (i < 2 ? 0 : -1)),
    groups: [[]],
    subjectDimensions: [],
    byDay: false,
  };
}

/** The leads alone, as several questions may have them in common. */
function leadsAlone(leads: number): CommonPaths {
  const { starts, ends, group, ...all } = journeys(leads);
  const none = { conversions: 0, at: new Float64Array(0), values: [], milestones: new Int32Array(0) };
  const rest = { length: leads, starts: starts.slice(2), ends: ends.slice(2), group: group.slice(2) };
  return new CommonPaths({ ...all, ...none, ...rest }, calendar);
}

function creditOf(leads: number, common: CommonPaths | null = null): unknown {
  const { cells } = creditCells(node, journeys(leads), calendar, common);
  const [credit] = Object.values(cells.columns);
  return credit?.kind === 'sum' ? [...credit.values] : null;
}

describe('leads that no account names', () => {
  it('are paths without a conversion beside those of accounts', () => {
    expect(creditOf(0)).toEqual([expect.closeTo(4 / 3, 12), expect.closeTo(2 / 3, 12)]);
    expect(creditOf(2)).toEqual([expect.closeTo(8 / 7, 12), expect.closeTo(6 / 7, 12)]);
  });

  it('are the same where they are given as journeys in common', () => {
    const common = leadsAlone(3);
    expect(creditOf(2, common)).toEqual(creditOf(5));
    expect(creditOf(0, common)).toEqual(creditOf(3));
  });
});
