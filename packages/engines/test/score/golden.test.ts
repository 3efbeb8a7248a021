import { describe, expect, it } from 'vitest';
import { points, score } from './score.ts';

describe('golden numbers of scoring', () => {
  const chinese = (id: string, rows: string) => `
timezone: Asia/Shanghai
sources:
  acts: {kind: events, rows: [${rows}]}
scores:
  ${id}:
    groups:
      - id: behaviour
        rules: [{event: offline, points: 50}, {event: live, points: 30}, {event: download, points: 10}]
      - id: silence
        min: 0
        rules: [{inactive: 30 days, points: -30}]
`;
  const acts = ['offline', 'live', 'download']
    .map((event, i) => `{lead: wang, event: ${event}, at: "2026-03-0${i + 1}T08:00:00Z"}`)
    .join(', ');

  it('G17: an event, a live stream and a download give 90, 60 after a month without action', async () => {
    const file = chinese('s', acts).replace('        min: 0\n', '');
    expect(await points(file, '2026-03-20T08:00:00Z')).toEqual({ wang: 90 });
    expect(await points(file, '2026-04-02T08:00:00Z'), 'exactly 30 days are not more').toEqual({ wang: 90 });
    expect(await points(file, '2026-04-02T08:00:01Z')).toEqual({ wang: 60 });
  });

  it('G17: silence alone is −30, or 0 where the group has a floor', async () => {
    const read = '{lead: wang, event: read, at: "2026-01-01T00:00:00Z"}';
    expect(await points(chinese('s', read).replace('        min: 0\n', ''), '2026-06-01')).toEqual({ wang: -30 });
    expect(await points(chinese('s', read), '2026-06-01')).toEqual({ wang: 0 });
  });

  it.each([
    [1, 'D+'],
    [2, 'C-'],
    [3, 'C'],
    [10, 'A+'],
    [14, 'A+'],
    [-2, 'F'],
    [-5, 'F'],
  ])('G32: %d thirds from D are %s', async (steps, grade) => {
    const file = `
sources:
  crm: {kind: leads, rows: [{lead: a, at: 2026-01-01, size: big}]}
scores:
  s: {ladder: {start: D}, groups: [{id: profile, rules: [{where: {size: big}, steps: ${steps}}]}]}
`;
    expect(await score(file, { score: 's', asOf: '2026-02-01' })).toEqual([{ subject: 'a', value: steps, grade }]);
  });
});

describe('decay, as published', () => {
  const decayed = async (given: number, decay: string, days: number): Promise<number | undefined> => {
    const at = new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString();
    const file = `
sources:
  acts: {kind: events, rows: [{lead: a, event: act, at: "2026-01-01T00:00:00Z"}]}
scores:
  s: {groups: [{id: g, rules: [{event: act, points: ${given}, ${decay}}]}]}
`;
    return (await points(file, at))['a'];
  };

  it.each([
    [100, 'half_life: 14 days', 14, 50],
    [100, 'half_life: 14 days', 28, 25],
    [40, 'half_life: 90 days', 90, 20],
    [40, 'half_life: 90 days', 45, 28.284271247461902],
    [100, 'decay: {factor: 0.75, every: 1 month}', 59, 56.25],
    [100, 'decay: {factor: 0.75, every: 1 month}', 58, 75],
    [10, 'decay: {factor: 0.5, every: 1 month}', 31, 5],
    [100, 'decay: {step: 25, every: 1 month}', 59, 50],
    [10, 'decay: {step: 4, every: 7 days}', 30, 0],
    [-10, 'decay: {step: 4, every: 7 days}', 7, -6],
    [-10, 'decay: {step: 4, every: 7 days}', 30, 0],
    [90, 'decay: {linear: 90 days}', 30, 60],
    [90, 'decay: {linear: 90 days}', 120, 0],
    [1, 'decay: {factor: 0.95, every: 1 day}', 7, 0.95 ** 7],
    [10, 'within: 30 days', 30, 10],
    [10, 'within: 30 days', 31, 0],
  ])('%d points, %s, after %d days: %d', async (given, decay, days, left) => {
    expect(await decayed(given, decay, days)).toBeCloseTo(left, 9);
  });

  it('G31: touches halved at each step sum to 98.44 %', async () => {
    const shares = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => decayed(100, 'half_life: 1 day', n)));
    expect(shares.map((share) => share?.toFixed(3))).toEqual(['50.000', '25.000', '12.500', '6.250', '3.125', '1.563']);
    expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(98.4375, 9);
  });
});
