import { line } from 'd3-shape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, textWidth } from '../../src/index.ts';
import { areaPath, linePath } from '../../src/scale/line-path.ts';
import { barLength } from '../../src/scale/linear.ts';
import { spread } from '../../src/scale/spread.ts';
import { niceTicks } from '../../src/scale/ticks.ts';

describe('niceTicks', () => {
  it('takes steps of 1, 2 or 5 from 0 to beyond the largest value', () => {
    expect(niceTicks(0, 187, 4)).toEqual([0, 50, 100, 150, 200]);
    expect(niceTicks(-3, 7, 4)).toEqual([-4, -2, 0, 2, 4, 6, 8]);
    expect(niceTicks(0, 0.22, 3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(niceTicks(0, 2, 5, true)).toEqual([0, 1, 2]);
    expect(niceTicks(0, 0, 4)).toEqual([0, 1]);
  });

  it('holds every range it is given', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 2, max: 6 }), (a, b, wanted) => {
        const ticks = niceTicks(Math.min(a, b), Math.max(a, b), wanted);
        const slack = 1e-6 * Math.max(1e-6, Math.abs(a), Math.abs(b));
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, a, b) + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, a, b) - slack);
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(2 * wanted + 3);
      }),
    );
  });
});

describe('barLength', () => {
  it('is linear, at least 2 px above 0 and 0 at 0', () => {
    expect([
      barLength(0, 10, 100),
      barLength(0.001, 10, 100),
      barLength(5, 10, 100),
      barLength(20, 10, 100),
      barLength(1, 0, 100),
    ]).toEqual([0, 2, 50, 100, 0]);
  });
});

describe('spread', () => {
  it('keeps labels in order, apart and inside', () => {
    const y = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(fc.array(y, { minLength: 1, maxLength: 20 }), (ys) => {
        const moved = spread(ys, 14, 0, 200);
        const sorted = [...moved].sort((a, b) => a - b);
        const gap = Math.min(14, 200 / Math.max(1, ys.length - 1));
        for (const [i, at] of sorted.entries()) {
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(200 + 1e-9);
          if (i > 0) expect(at - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-6);
        }
        for (let i = 0; i < ys.length; i++)
          for (let j = 0; j < ys.length; j++)
            if ((ys[i] ?? 0) < (ys[j] ?? 0)) expect(moved[i]).toBeLessThan(moved[j] ?? 0);
      }),
    );
  });

  it('leaves labels that do not touch where they are', () => {
    expect(spread([10, 60, 30], 14, 0, 100)).toEqual([10, 60, 30]);
  });
});

describe('linePath', () => {
  it('lifts the pen at gaps and keeps a lone point visible', () => {
    const points = [
      { x: 0, y: 1 },
      { x: 1, y: null },
      { x: 2, y: 3 },
      { x: 3, y: 4 },
    ];
    expect(linePath(points)).toBe('M0,1ZM2,3L3,4');
    expect(areaPath(points, 9)).toBe('M0,1L0,9L0,9ZM2,3L3,4L3,9L2,9Z');
  });

  it('is the straight line of d3, with its gaps', () => {
    const point = fc.record({
      x: fc.integer({ min: -900, max: 900 }),
      y: fc.option(fc.integer({ min: -900, max: 900 }), { nil: null, freq: 3 }),
    });
    const straight = line<{ x: number; y: number | null }>(
      ({ x }) => x,
      ({ y }) => y ?? 0,
    ).defined(({ y }) => y !== null);
    fc.assert(
      fc.property(fc.array(point), (points) => {
        expect(linePath(points)).toBe(straight(points) ?? '');
      }),
    );
  });
});

describe('fitText', () => {
  it('cuts with an ellipsis to the width, and leaves what fits', () => {
    expect(fitText('Opportunity', 400, 14)).toBe('Opportunity');
    const cut = fitText('A very long channel name', 60, 12);
    expect(cut).toMatch(/^A very.*…$/);
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(60);
  });

  it('takes Chinese characters as one em each', () => {
    expect(textWidth('市场合格线索', 12)).toBe(72);
  });
});
