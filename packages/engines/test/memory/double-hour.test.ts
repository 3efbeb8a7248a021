import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';

const file = (rules: string, web: readonly (readonly [at: string, event: string])[]) => `
timezone: Europe/Berlin
as_of: 2026-12-31
sources:
  web:
    kind: events
    rows:
${web.map(([at, event]) => `      - {lead: a, at: ${at}, event: ${event}}`).join('\n')}
funnels:
  demand:
    ${rules}
`;

const stages = '[{id: visited, event: visit}, {id: asked, event: ask, within: 1 month}]';
const rates = { metrics: ['rate(demand.visited, demand.asked)', 'count(demand.asked)'] };
const counts = async (text: string) => {
  const [row] = await ask(text, rates);
  const [, last] = await ask(text, { funnel: 'demand' });
  return [row?.['rate(demand.visited, demand.asked)'], row?.['count(demand.asked)'], last?.['count']];
};

/** 02:30 before the clock is set back and 02:10 after it: a month on, on the wall clock, the later one ends first. */
const early = ['2026-10-25T00:30:00Z', 'visit'] as const;
const late = ['2026-10-25T01:10:00Z', 'visit'] as const;

describe('a month on from a double hour (rule T2)', () => {
  it('is measured by within from each row, not from the latest', async () => {
    const window = `window: 90 days\n    stages: ${stages}`;
    expect(await counts(file(window, [early, late, ['2026-11-25T01:20:00Z', 'ask']]))).toEqual([1, 1, 1]);
    expect(await counts(file(window, [early, late, ['2026-11-25T01:30:01Z', 'ask']]))).toEqual([0, 0, 0]);
    expect(await counts(file(window, [late, ['2026-11-25T01:20:00Z', 'ask']]))).toEqual([0, 0, 0]);
  });

  it('is measured by the window from one entry, together with within', async () => {
    const window = `window: 1 month\n    stages: ${stages.replace('1 month', '32 days')}`;
    expect(await counts(file(window, [early, late, ['2026-11-25T01:20:00Z', 'ask']]))).toEqual([1, 1, 1]);
    // 44,670 minutes after `early` it is 01:00Z, after `late` 01:40Z; the window of `late` ends at 01:10Z, that of `early` at 01:30Z.
    const short = `window: 1 month\n    stages: ${stages.replace('1 month', '44670 minutes')}`;
    expect(await counts(file(short, [early, late, ['2026-11-25T01:10:00Z', 'ask']]))).toEqual([1, 1, 1]);
    expect(await counts(file(short, [early, late, ['2026-11-25T01:20:00Z', 'ask']]))).toEqual([0, 0, 0]);
  });
});
