import { describe, expect, it } from 'vitest';
import { topShare } from '../../src/memory/clv/top-share.ts';
import { customerAt } from '../../src/shared/clv/histories.ts';

const day = (text: string) => Date.parse(text) / 86_400_000;
const history = (...bought: (readonly [day: string, amount: number])[]) => ({
  row: 0,
  days: bought.map(([at]) => day(at)),
  amounts: bought.map(([, amount]) => amount),
});
const inDays = (bought: ReturnType<typeof history>, until: string) => {
  const found = customerAt(bought, day(until));
  return found && [found.repeats, found.recency * 7, found.age * 7].map((x) => Number(x.toFixed(9)));
};

describe('customerAt', () => {
  it('gives frequency, recency and age as lifetimes does for its toy of purchases', () => {
    expect(inDays(history(['2015-02-01', 5], ['2015-02-06', 5]), '2015-02-07')).toEqual([1, 5, 6]);
    expect(inDays(history(['2015-01-01', 5]), '2015-02-07')).toEqual([0, 0, 37]);
    expect(inDays(history(['2015-01-01', 5], ['2015-01-02', 5], ['2015-01-05', 5]), '2015-02-07')).toEqual([2, 4, 37]);
  });

  it('leaves the first purchase out of the mean, and what comes later out of all', () => {
    const bought = history(['2015-01-01', 500], ['2015-01-02', 10], ['2015-01-05', 20], ['2015-03-05', 900]);
    expect(customerAt(bought, day('2015-02-07'))?.worth).toBe(15);
    expect(customerAt(bought, day('2014-12-31'))).toBeNull();
    expect(customerAt(bought, day('2015-01-01'))).toEqual({ repeats: 0, recency: 0, age: 0, worth: 0 });
  });
});

describe('topShare', () => {
  it('rounds the number of the best up, and has no share of nothing', () => {
    expect(topShare([80, 5, 5, 5, 5], 0.2)).toBe(0.8);
    expect(topShare([50, 30, 10, 5, 3, 2], 0.2)).toBe(0.8);
    expect(topShare([1], 0.2)).toBe(1);
    expect(topShare([0, 0], 0.2)).toBeNull();
    expect(topShare([], 0.2)).toBeNull();
  });
});
