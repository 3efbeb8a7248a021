import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GoalInputs, type GoalStage, wholeUp, workBack } from '../../src/plans/index.ts';

const stages = (...rates: readonly (number | null)[]): GoalStage[] =>
  rates.map((rate, k) => ({ id: `s${k}`, rate, lag: rate === null ? null : 2 }));
const plan = (deals: number, rates: readonly number[], more: Partial<GoalInputs> = {}): GoalInputs => ({
  revenue: deals,
  dealSize: 1,
  stages: stages(null, ...rates),
  costs: [],
  ...more,
});
const first = (inputs: GoalInputs) => workBack(inputs).stages[0];

describe('workBack', () => {
  it('gives G23 back: 6 won by the exact rates of 10,000, 300, 90, 36, 27, 6 take 10,000', () => {
    const counts = [10_000, 300, 90, 36, 27, 6];
    const rates = counts.slice(1).map((count, k) => count / (counts[k] ?? 1));
    expect(workBack(plan(6, rates)).stages.map(({ count }) => count)).toEqual(counts);
  });

  it('carries numbers without rounding: 22 % in place of 22.2 % takes 10,102, not the 10,567 of rounding at each stage', () => {
    const found = first(plan(6, [0.03, 0.3, 0.4, 0.75, 0.22]));
    expect(found?.need).toBeCloseTo(10_101.01, 2);
    expect(found?.count).toBe(10_102);
  });

  it('forgives a hair of rounding: 15 at 15 % take 100, 2 at 20 % take 10, 35 at 35/150 take 150', () => {
    expect(first(plan(15, [0.15]))?.count).toBe(100);
    expect(first(plan(2, [0.2]))?.count).toBe(10);
    expect(first(plan(35, [35 / 150]))?.count).toBe(150);
    expect(wholeUp(0.1 + 0.2)).toBe(1);
    expect(wholeUp(3.0000000001)).toBe(3);
    expect(wholeUp(3.001)).toBe(4);
  });

  it('gives G10: 2 sales at 5 leads a sale and 100 a lead take 10 leads and 1,000', () => {
    const found = workBack(plan(2, [0.2], { costs: [{ stage: 's0', cost: 100 }] }));
    expect(found).toMatchObject({ deals: 2, budget: 1000 });
  });

  it('takes the budget from the rounded-up number', () => {
    expect(workBack(plan(1, [0.3], { costs: [{ stage: 's0', cost: 100 }] })).budget).toBe(400);
    expect(workBack(plan(1, [0.3])).budget).toBeNull();
  });

  it('adds the lags back from the last stage, until one is not known', () => {
    const days = workBack(plan(1, [0.5, 0.5])).stages.map(({ daysBefore }) => daysBefore);
    expect(days).toEqual([4, 2, 0]);
    const broken = [
      { id: 'a', rate: null, lag: null },
      { id: 'b', rate: 0.5, lag: null },
      { id: 'c', rate: 0.5, lag: 3 },
    ];
    const found = workBack({ ...plan(1, []), stages: broken });
    expect(found.stages.map(({ daysBefore }) => daysBefore)).toEqual([null, 3, 0]);
    expect(found.days).toBeNull();
  });

  it('has an interval that holds the number, wider the further back', () => {
    const from = { entries: 200, reached: 60 };
    const found = workBack({
      ...plan(9, []),
      stages: [
        { id: 'a', rate: null, lag: null },
        { id: 'b', rate: 0.3, from, lag: 1 },
        { id: 'c', rate: 0.3, from, lag: 1 },
      ],
    });
    const [a, b, c] = found.stages;
    expect(c?.needs).toBeNull();
    for (const each of [a, b]) {
      expect(each?.needs?.low).toBeLessThan(each?.need ?? 0);
      expect(each?.needs?.high).toBeGreaterThan(each?.need ?? 0);
    }
    const width = (each: typeof a) => (each?.needs?.high ?? 0) / (each?.needs?.low ?? 1);
    expect(width(a)).toBeGreaterThan(width(b));
  });

  it('names the least certain rate, else the one a point more helps most', () => {
    const rate = (id: string, entries: number) => ({ id, rate: 0.5, from: { entries, reached: entries / 2 }, lag: 1 });
    const certain = [{ id: 'a', rate: null, lag: null }, rate('b', 1000), rate('c', 20)];
    expect(workBack({ ...plan(1, []), stages: certain }).most).toBe('c');
    expect(workBack(plan(1, [0.1, 0.5])).most).toBe('s1');
    expect(workBack({ ...plan(1, []), stages: stages(null) }).most).toBeNull();
  });

  it('takes more where a rate is lower, and twice as many for twice the revenue', () => {
    const rates = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 1000 }), (all, deals) => {
        const need = first(plan(deals, all))?.need ?? 0;
        expect(first(plan(2 * deals, all))?.need).toBeCloseTo(2 * need, 6);
        const [lowest = 1, ...rest] = all;
        expect(first(plan(deals, [lowest / 2, ...rest]))?.need).toBeGreaterThan(need);
      }),
      { numRuns: 100 },
    );
  });
});
