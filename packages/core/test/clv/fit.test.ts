import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';
import {
  buyingLogLikelihood,
  type Customer,
  fewestReturning,
  fitBuying,
  fitCustomers,
  fitWorth,
  loadSpecial,
  minimize,
} from '../../src/clv/index.ts';
import { simulated } from './simulated.ts';

const special = await loadSpecial();
const truth = { buying: { r: 0.8, alpha: 6, a: 1.2, b: 3.5 }, worth: { p: 6.25, q: 3.74, v: 15.44 } };
const customers = simulated(truth, 30_000, 20_261_122);
const returning = customers.filter(({ repeats }) => repeats > 0);

const withinTenth = (found: object | null, true_: object) => {
  for (const [name, value] of Object.entries(true_))
    expect(Math.abs((found as Record<string, number>)[name] ?? 0) / value, name).toSatisfy(
      (x: number) => Math.abs(x - 1) <= 0.1,
    );
};

describe('the fit of simulated customers', () => {
  it.each([
    { r: 1, alpha: 1, a: 1, b: 1 },
    { r: 0.1, alpha: 30, a: 0.3, b: 0.5 },
    { r: 3, alpha: 20, a: 4, b: 9 },
  ])('finds each number of BG/NBD within a tenth from %j', (start) => {
    withinTenth(fitBuying(customers, start), truth.buying);
  });

  it.each([
    { p: 1, q: 2, v: 50 },
    { p: 20, q: 10, v: 5 },
    { p: 3, q: 1.5, v: 200 },
  ])('finds each number of Gamma-Gamma within a tenth from %j', (start) => {
    withinTenth(fitWorth(returning, special, start), truth.worth);
  });

  it('is the same from its own start, whatever the order, and no neighbour is likelier', () => {
    const some = customers.slice(0, 3000);
    const fit = fitCustomers(some, special);
    expect(fitCustomers([...some].reverse(), special)).toEqual(fit);
    if (fit.kind !== 'fitted') throw new Error(fit.kind);
    const likelihood = (model: typeof fit.buying) => some.reduce((sum, c) => sum + buyingLogLikelihood(model, c), 0);
    const best = likelihood(fit.buying);
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      for (const factor of [0.97, 1.03])
        expect(likelihood({ ...fit.buying, [name]: fit.buying[name] * factor })).toBeLessThan(best);
  });
});

describe('no fit', () => {
  const once = (age: number): Customer => ({ repeats: 0, recency: 0, age, worth: 0 });

  it('is told where too few came back', () => {
    const few = [...returning.slice(0, fewestReturning - 1), ...Array.from({ length: 500 }, (_, i) => once(i / 10))];
    expect(fitCustomers(few, special)).toEqual({ kind: 'too_few' });
  });

  it('is told where all customers buy alike, so that nothing can be learned of how they differ', () => {
    const alike = Array.from({ length: 200 }, () => ({ repeats: 4, recency: 40, age: 50, worth: 20 }));
    expect(fitCustomers(alike, special).kind).toBe('no_rest');
  });

  it('is told where what they spend does not vary', () => {
    const buying = simulated(truth, 2000, 5).map((c) => (c.repeats > 0 ? { ...c, worth: 20 } : c));
    expect(fitCustomers(buying, special)).toEqual({ kind: 'no_rest', model: 'gamma_gamma' });
  });
});

describe('minimize', () => {
  it('finds the bottom of a bent valley', () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => ({
      value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
      gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
    });
    const chance = createChance(3);
    for (let trial = 0; trial < 20; trial++) {
      const { point, converged } = minimize(valley, [chance.below(40) / 10 - 2, chance.below(40) / 10 - 2]);
      expect(converged).toBe(true);
      expect(point[0]).toBeCloseTo(1, 5);
      expect(point[1]).toBeCloseTo(1, 5);
    }
  });

  it('says that a slope without end has no bottom', () => {
    expect(minimize(([x = 0]) => ({ value: -x, gradient: [-1] }), [0]).converged).toBe(false);
  });
});
