import { describe, expect, it } from 'vitest';
import { customerValue, expectedPurchases, expectedWorth, loadSpecial } from '../../src/clv/index.ts';
import { firstOf, firstTen, published, solved, toPrinted } from './cdnow.ts';

const special = await loadSpecial();
/** Lifetimes takes a month for 30 of the model's weeks; the figures are of twelve of those, each 1 % less worth than the one before. */
const steps = { steps: 12, weeksPerStep: 30, discount: 0.01 };
const rows = [
  { each: '24.658619', eachHeld: 4, value: '140.096211', valueHeld: 7 },
  { each: '18.911489', eachHeld: 3, value: '18.943467', valueHeld: 7 },
  { each: '35.170981', eachHeld: 3, value: '38.180574', valueHeld: 6 },
  { each: '35.170981', eachHeld: 3, value: '38.180574', valueHeld: 6 },
  { each: '35.170981', eachHeld: 3, value: '38.180574', valueHeld: 6 },
  { each: '71.462843', eachHeld: 3, value: '1003.868107', valueHeld: 8 },
  { each: '18.911489', eachHeld: 3, value: '28.109683', valueHeld: 6 },
  { each: '35.170981', eachHeld: 3, value: '38.180574', valueHeld: 6 },
  { each: '27.282408', eachHeld: 3, value: '167.418216', valueHeld: 8 },
  { each: '35.170981', eachHeld: 3, value: '38.180574', valueHeld: 6 },
].map((row, i) => ({ ...row, id: i + 1, customer: firstTen[i] as (typeof firstTen)[0] }));

/** What the figure may be where each parameter is only known to its last printed digit, `half` a step of it either way. */
function range<M extends object>(model: M, half: number, of: (model: M) => number): readonly [number, number] {
  const names = Object.keys(model) as (keyof M)[];
  const corners = Array.from({ length: 2 ** names.length }, (_, bits) => {
    const moved = names.map((name, i) => [name, Number(model[name]) + ((bits >> i) & 1 ? half : -half)]);
    return of(Object.fromEntries(moved) as M);
  });
  return [Math.min(...corners), Math.max(...corners)];
}

describe('Gamma-Gamma and the value of customers at the published parameters', () => {
  it.each(rows)('$id spends $each a time: all digits, the first $eachHeld at parameters of three', (row) => {
    expect(toPrinted(expectedWorth(solved.worth, row.customer), row.each)).toBe(firstOf(row.each));
    const rounded = expectedWorth(published.worth, row.customer);
    expect(toPrinted(rounded, row.each, row.eachHeld)).toBe(firstOf(row.each, row.eachHeld));
  });

  it.each(rows)(
    '$id spends $value in twelve steps: the first $valueHeld digits, and all within the last of r',
    (row) => {
      const valueAt = (buying: typeof published.lifetimes) =>
        customerValue({ buying, worth: solved.worth }, row.customer, steps, special);
      const held = valueAt(published.lifetimes);
      expect(toPrinted(held, row.value, row.valueHeld)).toBe(firstOf(row.value, row.valueHeld));
      const [least, most] = range(published.lifetimes, 5e-7, valueAt);
      expect(Number(row.value)).toBeGreaterThan(least);
      expect(Number(row.value)).toBeLessThan(most);
    },
  );

  it('the solved numbers are the published ones where those end', () => {
    const { p, q, v } = solved.worth;
    expect([p, q, v].map((x) => x.toPrecision(4))).toEqual(['6.248', '3.744', '15.45']);
    expect([p, q].map((x) => x.toFixed(2))).toEqual(['6.25', '3.74']);
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(solved.walkthrough[name].toPrecision(5)).toBe(published.walkthrough[name].toPrecision(5));
  });

  it('without a discount is worth times purchases', () => {
    const [customer] = firstTen as [(typeof firstTen)[0]];
    const { lifetimes: buying, worth } = published;
    const value = customerValue({ buying, worth }, customer, { ...steps, discount: 0 }, special);
    expect(value).toBeCloseTo(expectedWorth(worth, customer) * expectedPurchases(buying, customer, 360, special), 9);
  });
});
