import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, pick } from './ask.ts';

const file = (rows: readonly string[], more = ''): string => `currency: EUR
as_of: 2026-06-30
sources:
  subs:
    kind: subscriptions
    rows:
${rows.map((row) => `      - {${row}}`).join('\n')}
${more}`;

const movements = ['mrr_new', 'mrr_reactivation', 'mrr_expansion', 'mrr_contraction', 'mrr_churn'];
const all = ['mrr_opening', ...movements, 'mrr'];

/** One account for each kind of movement in March, sized as asked. */
function moved(sizes: Readonly<Record<'start' | 'new' | 'back' | 'up' | 'down' | 'gone', number>>): string {
  const stay = sizes.start - sizes.down - sizes.gone;
  return file([
    `account: stays, start: 2025-01-01, mrr: ${stay}`,
    `account: stays, start: 2026-03-05, mrr: ${sizes.up}`,
    `account: shrinks, start: 2025-01-01, end: 2026-03-31, mrr: ${sizes.down}`,
    `account: shrinks, start: 2025-01-01, mrr: 0.01`,
    `account: gone, start: 2025-01-01, end: 2026-03-02, mrr: ${sizes.gone}`,
    `account: back, start: 2024-01-01, end: 2025-01-01, mrr: ${sizes.back}`,
    `account: back, start: 2026-03-31, mrr: ${sizes.back}`,
    `account: new, start: 2026-03-01, mrr: ${sizes.new}`,
  ]);
}

describe('recurring revenue', () => {
  it('gives the published movements of a month, and the ratio of what came to what went', async () => {
    const text = moved({ start: 50_000, new: 8000, back: 1000, up: 4000, down: 2000, gone: 3000 });
    const [row] = await ask(text, { metrics: [...all, 'net_new_mrr', 'quick_ratio'], period: '2026-03' });
    expect(row).toMatchObject({
      mrr_opening: '50000.01',
      mrr_new: '8000',
      mrr_reactivation: '1000',
      mrr_expansion: '4000',
      mrr_contraction: '2000',
      mrr_churn: '3000',
      mrr: '58000.01',
      net_new_mrr: '8000',
      quick_ratio: 2.6,
    });
  });

  it('counts from the start day on, and no more on the end day', async () => {
    const text = file([
      'account: a, start: 2026-02-28, mrr: 10',
      'account: b, start: 2026-01-01, end: 2026-02-28, mrr: 5',
      'account: c, start: 2026-03-01, mrr: 7',
    ]);
    const rows = await ask(text, {
      metrics: ['mrr', 'active_accounts'],
      grain: 'month',
      from: '2026-01-01',
      to: '2026-04-01',
    });
    expect(pick(rows, 'mrr', 'active_accounts')).toEqual([
      ['5', 1],
      ['10', 1],
      ['17', 2],
    ]);
  });

  it('sums the subscriptions of an account before it says what moved', async () => {
    const text = file([
      'account: a, start: 2026-01-01, end: 2026-03-10, mrr: 100, plan: basic',
      'account: a, start: 2026-03-10, mrr: 150, plan: pro',
    ]);
    const [whole] = await ask(text, { metrics: movements, period: '2026-03' });
    expect(whole).toMatchObject({ mrr_expansion: '50', mrr_new: '0', mrr_churn: '0' });
    const rows = await ask(text, { metrics: ['mrr_expansion', 'mrr'], by: ['plan'], period: '2026-03' });
    expect(pick(rows, 'plan', 'mrr_expansion', 'mrr').sort()).toEqual([
      ['basic', '-100', '0'],
      ['pro', '150', '150'],
    ]);
  });

  it('goes month by month through a quarter: what came and went within it counts as both', async () => {
    const text = file([
      'account: a, start: 2026-01-10, end: 2026-02-20, mrr: 100',
      'account: b, start: 2025-01-01, mrr: 10',
    ]);
    const [row] = await ask(text, { metrics: [...all, 'nrr'], period: '2026-Q1' });
    expect(row).toMatchObject({ mrr_opening: '10', mrr_new: '100', mrr_churn: '100', mrr: '10', nrr: 1 });
  });

  it('compares with twelve months before where retention is over twelve months', async () => {
    const rows = [
      'account: a, start: 2025-01-01, mrr: 100',
      'account: a, start: 2025-06-01, mrr: 50',
      'account: b, start: 2025-01-01, end: 2025-09-01, mrr: 30',
      'account: c, start: 2025-08-01, mrr: 500',
    ];
    const over = 'metrics: {settings: {retention_over: 12 months}}';
    const [year] = await ask(file(rows, over), { metrics: ['nrr', 'grr'], period: '2026-03' });
    expect(year).toMatchObject({ nrr: 150 / 130, grr: 100 / 130 });
    const [month] = await ask(file(rows), { metrics: ['nrr', 'grr'], period: '2026-03' });
    expect(month).toMatchObject({ nrr: 1, grr: 1 });
  });

  it('takes the end of the month for a month end, however long the month before is', async () => {
    const text = file([
      'account: a, start: 2026-01-01, end: 2026-02-28, mrr: 10',
      'account: b, start: 2026-01-01, mrr: 10',
    ]);
    const [march] = await ask(text, { metrics: ['churn_rate', 'nrr'], period: '2026-03' });
    expect(march).toMatchObject({ churn_rate: 0, nrr: 1 });
    const [february] = await ask(text, { metrics: ['churn_rate', 'nrr'], period: '2026-02' });
    expect(february).toMatchObject({ churn_rate: 0.5, nrr: 0.5 });
  });

  it('has no lifetime value where nobody leaves, and no retention where nobody was there', async () => {
    const text = file(['account: a, start: 2026-03-01, mrr: 10']);
    const [row] = await ask(text, {
      metrics: ['clv_subscription', 'nrr', 'grr', 'quick_ratio', 'arpa'],
      period: '2026-03',
    });
    expect(row).toMatchObject({ clv_subscription: null, nrr: null, grr: null, quick_ratio: null, arpa: '10' });
  });

  it('gives the value now and all that ever moved where no period is asked', async () => {
    const text = file([
      'account: a, start: 2025-03-01, mrr: 10',
      'account: b, start: 2025-03-01, end: 2025-06-01, mrr: 4',
    ]);
    const [row] = await ask(text, { metrics: all });
    expect(row).toMatchObject({ mrr_opening: '0', mrr_new: '14', mrr_churn: '4', mrr: '10' });
  });

  it('runs on to as-of over time, and stops there', async () => {
    const text = file(['account: a, start: 2026-04-15, mrr: 10']);
    const rows = await ask(text, { metrics: ['mrr', 'mrr_new'], grain: 'month' });
    expect(pick(rows, 'period', 'mrr', 'mrr_new')).toEqual([
      ['2026-04-01', '10', '10'],
      ['2026-05-01', '10', '0'],
      ['2026-06-01', '10', '0'],
    ]);
  });

  it('always adds up: opening and all movements are the closing, groups are the total, months are the quarter', async () => {
    const day = fc
      .integer({ min: 0, max: 330 })
      .map((n) => new Date(Date.UTC(2025, 8, 1 + n)).toISOString().slice(0, 10));
    const row = fc.record({
      account: fc.constantFrom('a', 'b', 'c'),
      start: day,
      end: fc.option(day, { nil: null }),
      mrr: fc.integer({ min: 0, max: 5 }),
      plan: fc.constantFrom('x', 'y'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const text = file(
          rows.map((r) => `account: ${r.account}, start: ${r.start}, end: ${r.end}, mrr: ${r.mrr}, plan: ${r.plan}`),
        );
        const [total] = await ask(text, { metrics: all, period: '2026-Q1' });
        const sum = (many: readonly Record<string, unknown>[], name: string) =>
          many.reduce((so, each) => so + Number(each[name]), 0);
        const came = movements.slice(0, 3).reduce((so, name) => so + Number(total?.[name]), 0);
        const went = movements.slice(3).reduce((so, name) => so + Number(total?.[name]), 0);
        expect(Number(total?.['mrr_opening']) + came - went).toBe(Number(total?.['mrr']));
        const groups = await ask(text, { metrics: all, by: ['plan'], period: '2026-Q1' });
        for (const name of all) expect(sum(groups, name), name).toBe(Number(total?.[name]));
        const months = await ask(text, { metrics: movements, grain: 'month', period: '2026-Q1' });
        for (const name of movements) expect(sum(months, name), name).toBe(Number(total?.[name]));
        const at = (date: string) =>
          rows.filter((r) => r.start <= date && !(r.end !== null && r.end <= date)).reduce((so, r) => so + r.mrr, 0);
        expect(Number(total?.['mrr'])).toBe(at('2026-03-31'));
        expect(Number(total?.['mrr_opening'])).toBe(at('2025-12-31'));
      }),
      { numRuns: 40, seed: 5 },
    );
  });
});
