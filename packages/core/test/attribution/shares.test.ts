import { describe, expect, it } from 'vitest';
import { type TouchModel, type TouchPath, touchWeights } from '../../src/attribution/index.ts';

/** Touches at days before the conversion, the farthest first. */
function path(days: readonly number[], more: Partial<TouchPath> = {}): TouchPath {
  return {
    length: days.length,
    age: (touch) => (days[touch] ?? 0) / 7,
    isDirect: () => false,
    lead: -1,
    opportunity: -1,
    won: -1,
    ...more,
  };
}

function shares(model: TouchModel, of: TouchPath, weights?: { first: number; middle: number; last: number }): number[] {
  const found = touchWeights(model, of, weights);
  const total = found.reduce((sum, weight) => sum + weight, 0);
  return [...found].map((weight) => Number(((100 * weight) / total).toFixed(4)));
}

describe('touchWeights', () => {
  it('gives first, last and linear what they say, repeats counted', () => {
    expect(shares('first', path([3, 2, 1]))).toEqual([100, 0, 0]);
    expect(shares('last', path([3, 2, 1]))).toEqual([0, 0, 100]);
    expect(shares('linear', path([3, 2, 2, 1]))).toEqual([25, 25, 25, 25]);
  });

  it('passes over direct touches at the end, unless all are direct', () => {
    expect(shares('last_non_direct', path([3, 2, 1], { isDirect: (touch) => touch > 0 }))).toEqual([100, 0, 0]);
    expect(shares('last_non_direct', path([3, 2, 1], { isDirect: () => true }))).toEqual([0, 0, 100]);
  });

  it('halves the weight with each half-life (G28)', () => {
    const credited = shares('time_decay', path([38, 33, 26, 8, 0])).map((share) => Math.round(share * 120));
    expect(credited).toEqual([175, 287, 575, 3417, 7545]);
  });

  it('gives position 40/20/40, two touches half each, one all of it', () => {
    expect(shares('position', path([38, 33, 26, 8, 0]))).toEqual([40, 6.6667, 6.6667, 6.6667, 40]);
    expect(shares('position', path([2, 1]))).toEqual([50, 50]);
    expect(shares('position', path([2]))).toEqual([100]);
  });

  it('spreads the middle of custom weights in proportion where there is none (G27)', () => {
    const j = { first: 0.2, middle: 0.2, last: 0.6 };
    expect(shares('custom', path([9, 3, 0]), j)).toEqual([20, 20, 60]);
    expect(shares('custom', path([3, 0]), j)).toEqual([25, 75]);
    expect(shares('custom', path([9, 3, 0]), { first: 0.05, middle: 0.2, last: 0.75 })).toEqual([5, 20, 75]);
    expect(shares('custom', path([3, 0]), { first: 0, middle: 1, last: 0 })).toEqual([50, 50]);
  });

  it('credits milestones of w_shaped and full_path, which add up on one touch', () => {
    const five = path([9, 7, 5, 3, 0], { lead: 1, opportunity: 3, won: 4 });
    expect(shares('w_shaped', five)).toEqual([30, 30, 5, 30, 5]);
    expect(shares('full_path', five)).toEqual([22.5, 22.5, 10, 22.5, 22.5]);
    expect(shares('w_shaped', path([9, 5, 0], { lead: 0, opportunity: 2 }))).toEqual([60, 10, 30]);
    expect(shares('w_shaped', path([9], { lead: 0, opportunity: 0 }))).toEqual([100]);
  });

  it('leaves the share of a missing milestone to the rest in proportion', () => {
    expect(shares('w_shaped', path([9, 5, 0], { lead: 1 }))).toEqual([42.8571, 42.8571, 14.2857]);
    expect(shares('full_path', path([9, 0], { won: 1 }))).toEqual([50, 50]);
  });

  it('has weights for touches of very long ago', () => {
    expect(shares('time_decay', path([80_000, 79_993]))).toEqual([33.3333, 66.6667]);
  });
});
