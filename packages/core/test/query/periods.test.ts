import { compile } from '@sluice/core';
import { createCalendar } from '@sluice/core/calendar';
import { otherPeriods, periodLookup, periodStretches, resolvedPeriods, storedPeriods } from '@sluice/core/query';
import { describe, expect, it } from 'vitest';

const { catalog } = compile(`
sluice: 1
timezone: Europe/Berlin
sources: {crm: {kind: leads, lead: id, at: created, stages: {lead: created, won: won_at}, from: crm.csv}}
funnels: {sales: {window: 90 days, stages: [lead, won]}}
targets: [{metric: count(won), at_least: 40, in: 2026-Q3}]
dashboards:
  main:
    period: this quarter
    rows: [[{funnel: sales, period: last 2 weeks}]]
`);
const asOf = '2026-08-15T09:30:00Z';
const calendar = createCalendar(catalog);

describe('resolvedPeriods(catalog, calendar, asOf)', () => {
  const resolved = resolvedPeriods(catalog, calendar, asOf);

  it('knows what is offered, what a widget is written with and what a target is for', () => {
    expect(Object.keys(resolved)).toEqual(
      expect.arrayContaining(['this quarter', 'last 12 months', 'all', 'last 2 weeks', '2026-Q3']),
    );
  });

  it('gives the stretches the calendar gives', () => {
    for (const [words, { from, to, before }] of Object.entries(resolved)) {
      const stretches = periodStretches(words, calendar, asOf);
      expect({ from, to }, words).toEqual(stretches?.main);
      expect(before, words).toEqual(stretches?.before);
    }
  });

  it('says the days, the day after the last one and the share that is over', () => {
    expect(resolved['last 1 month']).toMatchObject({ days: 31, until: '2026-08-01', over: null });
    expect(resolved['this month']).toMatchObject({ from: '2026-08-01', days: 14, until: '2026-08-16', over: 15 / 31 });
    expect(resolved['all']).toEqual({ from: null, to: null, before: null, days: null, until: null, over: null });
  });
});

describe('storedPeriods(resolved) and otherPeriods(catalog, asOf)', () => {
  it('know the same of a period, the one without a calendar and only what came with it', async () => {
    const stored = storedPeriods(resolvedPeriods(catalog, calendar, asOf));
    const others = await otherPeriods(catalog, asOf);
    expect(stored('last 6 months')).toEqual(others('last 6 months'));
    expect([stored('2026-05'), stored('toString')]).toEqual([null, null]);
    expect(others('2026-05')).toMatchObject({ from: '2026-05-01', to: '2026-06-01', days: 31 });
    expect([others('some day'), periodLookup(calendar, asOf)('some day')]).toEqual([null, null]);
  });
});
