import { describe, expect, it } from 'vitest';
import {
  buyingLogLikelihood,
  type Customer,
  chanceAlive,
  customerValue,
  expectedPurchases,
  expectedWorth,
  loadSpecial,
  newPurchases,
} from '../../src/clv/index.ts';

/**
 * CDNOW, 2,357 customers. Figures as printed by: Fader, Hardie and Lee (2005), Marketing Science 24(2); Hardie's sheet;
 * the walkthrough of BTYD; the tests of lifetimes 0.11 (MIT).
 */
const special = await loadSpecial();
const paper = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const btyd = { r: 0.2425965, alpha: 4.413685, a: 0.7929888, b: 2.426166 };
const lifetimes = { r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425752 };
const worth = { p: 6.25, q: 3.74, v: 15.44 };
const bought = (repeats: number, recency: number, age: number, mean = 0): Customer => ({
  repeats,
  recency,
  age,
  worth: mean,
});

/** What the figure may be where each parameter is only known to its last printed digit, `half` a step of it either way. */
function range<M extends object>(model: M, half: number, of: (model: M) => number): readonly [number, number] {
  const names = Object.keys(model) as (keyof M)[];
  const corners = Array.from({ length: 2 ** names.length }, (_, bits) => {
    const moved = names.map((name, i) => [name, Number(model[name]) + ((bits >> i) & 1 ? half : -half)]);
    return of(Object.fromEntries(moved) as M);
  });
  return [Math.min(...corners), Math.max(...corners)];
}

function expectPrinted<M extends object>(model: M, half: number, printed: number, of: (model: M) => number): void {
  const [least, most] = range(model, half, of);
  const step = 10 ** -(String(printed).split('.')[1]?.length ?? 0);
  expect(printed).toBeGreaterThanOrEqual(least - step / 2);
  expect(printed).toBeLessThanOrEqual(most + step / 2);
}

const customer1516 = bought(26, 216 / 7, 31);

describe('BG/NBD at the published parameters', () => {
  it.each([
    [0.1429, 0.0078],
    [1, 0.0532],
    [3, 0.1506],
    [31.8571, 1.0405],
    [32, 1.0437],
    [78, 1.8576],
  ])('expects of a new customer in %d weeks %d purchases', (weeks, printed) => {
    // the sheet prints four digits and was computed at parameters of its own, within the digits of the paper's
    expectPrinted(paper, 0.0005, printed, (model) => newPurchases(model, weeks, special));
    expect(newPurchases(btyd, weeks, special)).toBeCloseTo(printed, 3);
  });

  it('expects 1.444004 purchases of a new customer in a year', () => {
    expect(newPurchases(btyd, 52, special)).toBeCloseTo(1.444004, 4);
    expectPrinted(paper, 0.0005, 1.444004, (model) => newPurchases(model, 52, special));
  });

  it('expects 1.226 purchases of the first customer in 39 weeks', () => {
    expect(expectedPurchases(paper, bought(2, 30.43, 38.86), 39, special).toFixed(3)).toBe('1.226');
  });

  it('expects 25.7566 of customer 1516 in a year, who is there with a chance of 0.968852', () => {
    expect(expectedPurchases(btyd, customer1516, 52, special)).toBeCloseTo(25.75659, 4);
    expect(chanceAlive(btyd, customer1516)).toBeCloseTo(0.9688523, 6);
  });

  it.each([
    [10, 0.3474606],
    [15, 0.04283391],
    [20, 0.004158973],
    [25, 0.0003583685],
  ])('expects less of who bought %d times and then no more: %d in a year', (repeats, printed) => {
    expect(expectedPurchases(btyd, bought(repeats, 20, 39), 52, special) / printed).toBeCloseTo(1, 4);
  });

  it.each([
    ['509', 18, 35.14, 35.86, 0.424877],
    ['841', 19, 34, 34.14, 0.474738],
    ['1981', 17, 28.43, 28.86, 0.486526],
    ['157', 29, 37.71, 38, 0.662396],
    ['1516', 26, 30.86, 31, 0.710623],
  ])('expects of customer %s in the next week what lifetimes prints', (_, repeats, recency, age, printed) => {
    expect(expectedPurchases(lifetimes, bought(repeats, recency, age), 1, special)).toBeCloseTo(printed, 5);
  });

  it('gives nobody for lost who never came back, and 0.5737864 for the chance of that in 39 weeks', () => {
    expect(chanceAlive(btyd, bought(0, 0, 38))).toBe(1);
    expect(Math.exp(buyingLogLikelihood(paper, bought(0, 0, 39))).toFixed(7)).toBe('0.5737864');
  });
});

describe('Gamma-Gamma and the value of customers at the published parameters', () => {
  /** The first customers of the summary that lifetimes ships, its weeks to two digits: what each purchase is worth, and what they are in 12 steps. */
  const customers: readonly (readonly [Customer, each: number, value: number])[] = [
    [bought(2, 30.43, 38.86, 22.35), 24.658619, 140.096211],
    [bought(1, 1.71, 38.86, 11.77), 18.911489, 18.943467],
    [bought(0, 0, 38.86), 35.170981, 38.180574],
    [bought(7, 29.43, 38.86, 73.74), 71.462843, 1003.868107],
    [bought(1, 5, 38.86, 11.77), 18.911489, 28.109683],
    [bought(2, 35.71, 38.86, 25.55), 27.282408, 167.418216],
  ];
  /** Two digits of the parameters do not make eight of a figure: these are the same two numbers with more of their digits. */
  const exact = { p: 6.25, q: 1 + 6.25 * 0.439219, v: 15.447783 };
  const steps = { steps: 12, weeksPerStep: 30, discount: 0.01 };

  it.each(customers)('%j spends %d each time, and %d in all', (customer, each, value) => {
    expectPrinted(worth, 0.01, each, (model) => expectedWorth(model, customer));
    expect(expectedWorth(exact, customer) / each).toBeCloseTo(1, 5);
    expect(customerValue({ buying: lifetimes, worth: exact }, customer, steps, special) / value).toBeCloseTo(1, 5);
  });

  it('without a discount is worth times purchases', () => {
    const [[customer]] = customers as [(typeof customers)[0]];
    const value = customerValue({ buying: lifetimes, worth }, customer, { ...steps, discount: 0 }, special);
    expect(value).toBeCloseTo(expectedWorth(worth, customer) * expectedPurchases(lifetimes, customer, 360, special), 9);
  });
});
