import { CATEGORY_COLORS } from '@sluice/charts';
import { describe, expect, it } from 'vitest';
import { COLORS } from '../../src/theme/tokens.ts';
import { difference, lab } from '../support/color/difference.ts';
import { contrast, linear } from '../support/color/srgb.ts';
import { seen, VISIONS, type Vision } from '../support/color/vision.ts';

const themes = { light: 0, dark: 1 } as const;
const categories = (Object.keys(COLORS) as (keyof typeof COLORS)[]).filter((name) => /^category-\d$/.test(name));
const pairs = CATEGORY_COLORS.flatMap((a, i) => CATEGORY_COLORS.slice(i + 1).map((b) => [a, b] as const));
const apart = (a: string, b: string, vision: Vision) =>
  difference(lab(seen(linear(a), vision)), lab(seen(linear(b), vision)));

describe('the colours of the tokens', () => {
  for (const [theme, k] of Object.entries(themes)) {
    it(`are read as text on cards and on the page, 4.5 to 1, in ${theme}`, () => {
      for (const ink of ['ink', 'soft', 'faint', 'good', 'bad', 'warn'] as const)
        for (const ground of ['surface', 'page'] as const)
          expect(contrast(COLORS[ink][k], COLORS[ground][k]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    });

    it(`are told from the card as marks, 3 to 1, in ${theme}`, () => {
      for (const mark of ['accent', 'category-other', ...categories] as const)
        expect(contrast(COLORS[mark][k], COLORS.surface[k]), mark).toBeGreaterThanOrEqual(3);
    });

    it(`show the focus ring on the page too, 3 to 1, in ${theme}`, () => {
      expect(contrast(COLORS.accent[k], COLORS.page[k])).toBeGreaterThanOrEqual(3);
    });
  }

  it('name the category colours of the charts in their order', () => {
    expect(categories.map((name) => COLORS[name])).toEqual(CATEGORY_COLORS.map((color) => [color, color]));
  });
});

describe('the category colours', () => {
  it('have a contrast of at least 3.05 to 1 on white and on the dark surface', () => {
    for (const color of CATEGORY_COLORS)
      for (const ground of ['#ffffff', '#15181d']) expect(contrast(color, ground), color).toBeGreaterThanOrEqual(3.05);
  });

  for (const vision of VISIONS) {
    it(`are told apart with ${vision}: any two by ΔE2000 of 10, neighbours by 20`, () => {
      for (const [a, b] of pairs) expect(apart(a, b, vision), `${a} ${b}`).toBeGreaterThanOrEqual(10);
      for (const [i, color] of CATEGORY_COLORS.entries()) {
        const next = CATEGORY_COLORS[i + 1];
        if (next) expect(apart(color, next, vision), `${color} ${next}`).toBeGreaterThanOrEqual(20);
      }
    });
  }
});

describe('the ΔE2000 the test counts with', () => {
  const published: [number[], number[], number][] = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, -0.001, 2.49], [50, 0.0011, -2.49], 4.7461],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ];

  it('is that of the published test data', () => {
    for (const [[l1 = 0, a1 = 0, b1 = 0], [l2 = 0, a2 = 0, b2 = 0], expected] of published)
      expect(difference([l1, a1, b1], [l2, a2, b2])).toBeCloseTo(expected, 4);
  });
});
