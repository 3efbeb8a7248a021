import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  chanceToWin,
  loadSpecial,
  newcombe,
  pooledZ,
  rawSampleSize,
  sampleRatio,
} from '../../src/experiments/index.ts';
import { wilson } from '../../src/stats/index.ts';

const path = new URL('../../../../../shared/data/ab_oracles/expected.json', import.meta.url);
const special = await loadSpecial();

interface Oracles {
  readonly two_proportion_z: readonly {
    readonly counts?: readonly [number, number];
    readonly nobs?: readonly [number, number];
    readonly published: { readonly z?: number; readonly p: number };
  }[];
  readonly wilson_interval: readonly { readonly k: number; readonly n: number; readonly computed: [number, number] }[];
  readonly bayes: readonly {
    readonly beta_A?: readonly [number, number];
    readonly beta_B?: readonly [number, number];
    readonly computed_exact_P_B_gt_A?: number;
  }[];
  readonly sample_size: {
    readonly cases: readonly {
      readonly baseline: number;
      readonly abs_mde: number;
      readonly alpha: number;
      readonly power: number;
      readonly n_per_group_evan_raw: number;
    }[];
  };
  readonly srm: {
    readonly cases: readonly {
      readonly users: readonly number[];
      readonly weights: readonly number[];
      readonly published_p: number;
    }[];
  };
  readonly two_prop_intervals: {
    readonly x1: number;
    readonly n1: number;
    readonly x2: number;
    readonly n2: number;
    readonly computed_newcombe: readonly [number, number];
  };
}

const share = (hits: number, count: number) => ({ hits, count });
const posterior = ([a, b]: readonly [number, number]) => share(a - 1, a + b - 2);

describe.skipIf(!existsSync(path))('the published figures of ../shared/data/ab_oracles', () => {
  const oracles = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Oracles) : ({} as Oracles);

  it('pooled z and its chance equal statsmodels to 1e-9', () => {
    const cases = oracles.two_proportion_z.filter(({ counts }) => counts !== undefined);
    expect(cases.length).toBeGreaterThan(0);
    for (const { counts = [0, 0], nobs = [0, 0], published } of cases) {
      const found = pooledZ(share(counts[1], nobs[1]), share(counts[0], nobs[0]), special);
      expect(Math.abs((found?.z ?? 0) - (published.z ?? 0))).toBeLessThan(1e-9);
      expect(Math.abs((found?.p ?? 0) - published.p)).toBeLessThan(1e-9);
    }
  });

  it("Wilson's and Newcombe's intervals equal the printed digits", () => {
    for (const { k, n, computed } of oracles.wilson_interval) {
      const { low, high } = wilson(share(k, n)) ?? { low: 0, high: 0 };
      expect([low, high].map((end) => Math.round(end * 1e8) / 1e8)).toEqual(computed);
    }
    const { x1, n1, x2, n2, computed_newcombe: printed } = oracles.two_prop_intervals;
    const { low, high } = newcombe(share(x2, n2), share(x1, n1), special.quantile(0.975)) ?? { low: 0, high: 0 };
    expect([low, high].map((end) => Math.round(end * 1e6) / 1e6)).toEqual(printed);
  });

  it('chances to win equal the exact ones', () => {
    const cases = oracles.bayes.filter(({ beta_A }) => beta_A !== undefined);
    expect(cases.length).toBe(4);
    for (const { beta_A, beta_B, computed_exact_P_B_gt_A: exact = 0 } of cases)
      expect(
        Math.abs(chanceToWin(posterior(beta_A ?? [1, 1]), posterior(beta_B ?? [1, 1]), special) - exact),
      ).toBeLessThan(1e-9);
  });

  it('sample sizes equal the calculator before rounding', () => {
    for (const { baseline, abs_mde, alpha, power, n_per_group_evan_raw: raw } of oracles.sample_size.cases) {
      const found = rawSampleSize({ from: baseline, to: baseline + abs_mde, alpha, power }, special) ?? 0;
      expect(Math.round(found * 1e4) / 1e4).toBe(raw);
    }
  });

  it('sample ratios equal growthbook, arms without a share left out', () => {
    for (const { users, weights, published_p } of oracles.srm.cases)
      expect(Math.abs(sampleRatio(users, weights, special) - published_p)).toBeLessThan(1e-9);
  });
});
