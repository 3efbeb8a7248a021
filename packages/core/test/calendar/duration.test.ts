import { describe, expect, it } from 'vitest';
import { type DurationUnit, durationText, parseDuration } from '../../src/calendar/index.ts';

const READ: [text: string, n: number, unit: DurationUnit][] = [
  ['45 seconds', 45, 'second'],
  ['1 minute', 1, 'minute'],
  ['36 hours', 36, 'hour'],
  ['30 days', 30, 'day'],
  ['1 days', 1, 'day'],
  ['2 weeks', 2, 'week'],
  [' 12  months ', 12, 'month'],
  ['1 quarter', 1, 'quarter'],
  ['0 days', 0, 'day'],
  ['012 years', 12, 'year'],
];

const REFUSED = [
  '',
  '30',
  'days',
  '30days',
  '30d',
  '-1 day',
  '1.5 days',
  '1:30',
  '30 fortnights',
  '1 day ago',
  '1 Day',
  '2026-10-01',
];

describe('parseDuration(text)', () => {
  it.each(READ)('reads %j as %d %s', (text, n, unit) => {
    expect(parseDuration(text)).toEqual({ n, unit });
  });

  it.each(REFUSED)('refuses %j', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it('is written back by durationText', () => {
    expect(
      ['1 day', '30 days', '0 weeks'].map((text) => durationText(parseDuration(text) ?? { n: -9, unit: 'day' })),
    ).toEqual(['1 day', '30 days', '0 weeks']);
  });
});
