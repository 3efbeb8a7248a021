import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';
import { atThreshold, auc, brier, fitLogistic, liftByDecile, logLoss, probabilities } from '../../src/fit/index.ts';

const labels = (...values: number[]) => Uint8Array.from(values);

describe('auc', () => {
  it('is the share of pairs in the right order, ties one half', () => {
    expect(auc([1, 2, 3, 4], labels(0, 0, 1, 1))).toBe(1);
    expect(auc([4, 3, 2, 1], labels(0, 0, 1, 1))).toBe(0);
    expect(auc([1, 1, 1, 1], labels(0, 1, 0, 1))).toBe(0.5);
    expect(auc([1, 2, 2, 3], labels(0, 1, 0, 1))).toBe(3.5 / 4);
    expect(auc([1, 2], labels(1, 1))).toBeNull();
  });

  it('agrees with all pairs counted', () => {
    const chance = createChance(3);
    const points = Array.from({ length: 200 }, () => chance.below(20));
    const is = Uint8Array.from(points, (value) => (chance.is(value / 25) ? 1 : 0));
    let right = 0;
    let pairs = 0;
    points.forEach((a, i) => {
      points.forEach((b, j) => {
        if (is[i] !== 1 || is[j] !== 0) return;
        pairs++;
        right += a > b ? 1 : a === b ? 0.5 : 0;
      });
    });
    expect(auc(points, is)).toBeCloseTo(right / pairs, 12);
  });
});

describe('losses', () => {
  it('are those of the textbook', () => {
    expect(brier([0.9, 0.2], labels(1, 0))).toBeCloseTo((0.01 + 0.04) / 2, 12);
    expect(logLoss([0.9, 0.2], labels(1, 0))).toBeCloseTo(-(Math.log(0.9) + Math.log(0.8)) / 2, 12);
    expect(logLoss([0, 1], labels(1, 0))).toBeLessThan(40);
  });
});

describe('liftByDecile', () => {
  it('puts the most points first and adds up to all', () => {
    const points = Array.from({ length: 100 }, (_, i) => i);
    const deciles = liftByDecile(
      points,
      Uint8Array.from(points, (value) => (value >= 80 ? 1 : 0)),
    );
    expect(deciles.map(({ lift }) => lift)).toEqual([5, 5, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(deciles.reduce((sum, { count }) => sum + count, 0)).toBe(100);
  });
});

describe('atThreshold', () => {
  it('counts who is at or above', () => {
    expect(atThreshold([10, 20, 30], labels(0, 1, 1), 20)).toEqual({
      threshold: 20,
      above: 2,
      precision: 1,
      recall: 1,
    });
    expect(atThreshold([10, 20, 30], labels(1, 0, 1), 30)).toEqual({
      threshold: 30,
      above: 1,
      precision: 1,
      recall: 0.5,
    });
    expect(atThreshold([10], labels(0), 30)).toEqual({ threshold: 30, above: 0, precision: null, recall: null });
  });
});

describe('fitLogistic', () => {
  const sample = (seed: number, rows: number, truth: readonly number[]) => {
    const chance = createChance(seed);
    const features = truth
      .slice(1)
      .map((_, j) => Float64Array.from({ length: rows }, () => chance.next() * (j + 1) * 4));
    const y = Uint8Array.from({ length: rows }, (_, i) => {
      const z = features.reduce((sum, column, j) => sum + (truth[j + 1] ?? 0) * (column[i] ?? 0), truth[0] ?? 0);
      return chance.is(1 / (1 + Math.exp(-z))) ? 1 : 0;
    });
    return { features, y };
  };

  it('recovers known coefficients', () => {
    const truth = [-2, 0.8, -0.3, 0];
    const { features, y } = sample(11, 60_000, truth);
    const { intercept, weights, converged } = fitLogistic(features, y, { l2: 1 });
    expect(converged).toBe(true);
    for (const [i, weight] of [intercept, ...weights].entries()) expect(weight).toBeCloseTo(truth[i] ?? 0, 1);
  });

  it('stands where the penalised likelihood has no slope', () => {
    const { features, y } = sample(5, 500, [-1, 0.5, 0.2]);
    const l2 = 3;
    const fit = fitLogistic(features, y, { l2 });
    const p = probabilities(fit, features);
    features.forEach((column, j) => {
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
      const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
      const slope = column.reduce((sum, value, i) => sum + value * ((y[i] ?? 0) - (p[i] ?? 0)), 0);
      expect(slope - l2 * variance * (fit.weights[j] ?? 0)).toBeCloseTo(0, 4);
    });
  });

  it('does not run away where the data separates perfectly', () => {
    const x = Float64Array.from({ length: 100 }, (_, i) => i);
    const fit = fitLogistic(
      [x],
      Uint8Array.from(x, (value) => (value >= 50 ? 1 : 0)),
    );
    expect(fit.converged).toBe(true);
    expect(Math.abs(fit.weights[0] ?? 0)).toBeLessThan(1);
    expect(
      auc(
        probabilities(fit, [x]),
        Uint8Array.from(x, (value) => (value >= 50 ? 1 : 0)),
      ),
    ).toBe(1);
  });

  it('gives a feature that never varies no weight', () => {
    const { features, y } = sample(5, 300, [-1, 0.5]);
    expect(fitLogistic([...features, new Float64Array(300).fill(7)], y).weights[1]).toBe(0);
  });

  it('gives the same answer each time', () => {
    const { features, y } = sample(8, 300, [0, 1]);
    expect(fitLogistic(features, y)).toEqual(fitLogistic(features, y));
  });
});
