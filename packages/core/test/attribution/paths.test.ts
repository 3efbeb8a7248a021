import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removalEffects, shapleyValues, Transitions } from '../../src/attribution/index.ts';

type Path = readonly [steps: readonly number[], conversions: number, nulls: number];

function effectsOf(channels: number, paths: readonly Path[]) {
  const transitions = new Transitions(channels);
  for (const [steps, conversions, nulls] of paths) transitions.add(steps, conversions, nulls);
  return removalEffects(transitions);
}

function worthOf(channels: number, paths: readonly Path[]): Float64Array {
  const worth = new Float64Array(1 << channels);
  for (const [steps, conversions] of paths) {
    const set = steps.reduce((bits, step) => bits | (1 << step), 0);
    worth[set] = (worth[set] ?? 0) + conversions;
  }
  return worth;
}

const someSteps = fc.array(fc.nat(4), { minLength: 1, maxLength: 7 });
const somePaths: fc.Arbitrary<Path[]> = fc.array(fc.tuple(someSteps, fc.nat(3), fc.nat(3)), {
  minLength: 1,
  maxLength: 12,
});

describe('removalEffects', () => {
  it('solves the chain of G29 exactly', () => {
    const solved = effectsOf(3, [
      [[0, 1, 2], 1, 0],
      [[0], 0, 1],
      [[1, 2], 0, 1],
    ]);
    expect(solved?.chance).toBeCloseTo(1 / 3, 12);
    expect(solved?.effects.map((effect) => Number(effect.toFixed(12)))).toEqual([0.5, 1, 1]);
  });

  it('keeps repeats and loops, which change nothing', () => {
    const plain = effectsOf(2, [
      [[0, 1], 3, 1],
      [[1], 1, 2],
    ]);
    const repeated = effectsOf(2, [
      [[0, 0, 0, 1], 3, 1],
      [[1], 1, 2],
    ]);
    for (const [c, effect] of (repeated?.effects ?? []).entries())
      expect(effect).toBeCloseTo(plain?.effects[c] ?? 0, 12);
  });

  it('is not defined without conversions, and gives a lone channel all', () => {
    expect(effectsOf(2, [[[0, 1], 0, 5]])).toBeNull();
    expect(effectsOf(1, [[[0, 0], 2, 7]])?.effects).toEqual([1]);
  });

  it('equals the chance left when a channel leads to nothing, found by walking on', () => {
    fc.assert(
      fc.property(somePaths, (paths) => {
        fc.pre(paths.some(([, conversions]) => conversions > 0));
        const solved = effectsOf(5, paths);
        const whole = walked(paths, -1);
        expect(solved?.chance).toBeCloseTo(whole, 8);
        for (let c = 0; c < 5; c++) expect(solved?.effects[c]).toBeCloseTo(1 - walked(paths, c) / whole, 8);
      }),
      { numRuns: 100 },
    );
  });

  it('solves 10,000 paths of 12 channels in 200 ms', () => {
    let state = 7;
    const below = (n: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * n);
    };
    const paths = Array.from({ length: 10_000 }, (): Path => {
      const steps = Array.from({ length: 1 + below(8) }, () => below(12));
      return below(5) === 0 ? [steps, 1, 0] : [steps, 0, 1];
    });
    const times = Array.from({ length: 3 }, () => {
      const before = performance.now();
      effectsOf(12, paths);
      return performance.now() - before;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});

/** P(conversion) after very many steps of the chain; `without` leads to nothing. */
function walked(paths: readonly Path[], without: number): number {
  const transitions = new Transitions(5);
  for (const [steps, conversions, nulls] of paths) transitions.add(steps, conversions, nulls);
  let at: number[] = Array.from({ length: 5 }, (_, c) => (c === without ? 0 : transitions.chance(5, c)));
  let converted = 0;
  for (let step = 0; step < 3000; step++) {
    converted += at.reduce((sum, share, c) => sum + share * transitions.chance(c, 5), 0);
    at = at.map((_, to) =>
      to === without ? 0 : at.reduce((sum, share, from) => sum + share * transitions.chance(from, to), 0),
    );
  }
  return converted;
}

describe('shapleyValues', () => {
  it('divides each path equally among its distinct channels', () => {
    fc.assert(
      fc.property(somePaths, (paths) => {
        const expected = new Array<number>(5).fill(0);
        for (const [steps, conversions] of paths)
          for (const c of new Set(steps)) expected[c] = (expected[c] ?? 0) + conversions / new Set(steps).size;
        for (const [c, value] of shapleyValues(5, worthOf(5, paths)).entries())
          expect(value).toBeCloseTo(expected[c] ?? 0, 9);
      }),
      { numRuns: 100 },
    );
  });

  it('is the mean over all orders of what a channel adds', () => {
    const paths: Path[] = [
      [[0], 4, 0],
      [[0, 1], 6, 0],
      [[2, 1, 0], 3, 0],
    ];
    const worth = worthOf(3, paths);
    const value = (coalition: readonly number[]) =>
      [...worth].reduce((sum, w, set) => {
        const isIn = [0, 1, 2].every((c) => (set & (1 << c)) === 0 || coalition.includes(c));
        return isIn ? sum + w : sum;
      }, 0);
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const added = (c: number) =>
      orders.reduce((sum, order) => {
        const before = order.slice(0, order.indexOf(c));
        return sum + value([...before, c]) - value(before);
      }, 0) / orders.length;
    expect(shapleyValues(3, worth).map((v) => v.toFixed(9))).toEqual([0, 1, 2].map((c) => added(c).toFixed(9)));
  });

  it('adds up to the conversions of all 12 channels', () => {
    const worth = Float64Array.from({ length: 1 << 12 }, (_, set) => (set % 7 === 3 ? 1 : 0));
    const total = worth.reduce((sum, w) => sum + w, 0);
    expect(shapleyValues(12, worth).reduce((sum, v) => sum + v, 0)).toBeCloseTo(total, 6);
  });
});
