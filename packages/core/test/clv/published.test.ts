import { describe, expect, it } from 'vitest';
import {
  type BuyingModel,
  buyingLogLikelihood,
  chanceAlive,
  expectedPurchases,
  loadSpecial,
  newPurchases,
} from '../../src/clv/index.ts';
import { bought, firstOf, published, solved, toPrinted } from './cdnow.ts';

const special = await loadSpecial();

/** The hypergeometric series up to its 150th term, as far as its figure at 78 weeks shows Hardie's sheet to go. */
function sumOf150(a: number, b: number, c: number, x: number): number {
  let [term, sum] = [1, 1];
  for (let j = 1; j <= 150; j++) {
    term *= (((a + j - 1) * (b + j - 1)) / ((c + j - 1) * j)) * x;
    sum += term;
  }
  return sum;
}

/** The chance of so many purchases of a new customer in so many weeks (Fader, Hardie and Lee 2005, equation 8). */
function chanceOf({ r, alpha, a, b }: BuyingModel, weeks: number, purchases: number): number {
  const [none, step] = [(alpha / (alpha + weeks)) ** r, weeks / (alpha + weeks)];
  let [bought, before, stayed, stayedBefore] = [none, 0, 1, 0];
  for (let n = 0; n < purchases; n++) {
    before += bought;
    bought *= ((r + n) / (n + 1)) * step;
    [stayed, stayedBefore] = [stayed * ((b + n) / (a + b + n)), stayed];
  }
  const left = purchases === 0 ? 0 : (stayedBefore * a) / (a + b + purchases - 1);
  return stayed * bought + left * (1 - before);
}

describe('BG/NBD at the published parameters', () => {
  it.each([
    [0.1429, '0.0078'],
    [1, '0.0532'],
    [3, '0.1506'],
    [31.8571, '1.0405'],
    [32, '1.0437'],
    [78, '1.8576'],
  ])(
    "expects of a new customer in %d weeks the %s of Hardie's sheet, summed as far as the sheet does",
    (weeks, printed) => {
      const sheet = newPurchases(published.walkthrough, weeks, { ...special, hypergeometric: sumOf150 });
      expect(toPrinted(sheet, printed)).toBe(firstOf(printed));
      const whole = newPurchases(published.walkthrough, weeks, special);
      expect(whole.toFixed(4)).toBe(weeks === 78 ? '1.8579' : printed);
    },
  );

  it.each(['paper', 'walkthrough', 'lifetimes'] as const)(
    'expects 1.226 purchases of the first customer in 39 weeks, with the parameters of %s',
    (name) => {
      expect(expectedPurchases(published[name], bought(2, 30.43, 38.86), 39, special).toFixed(3)).toBe('1.226');
    },
  );

  it.each([
    ['509', 18, 35.14, 35.86, '0.424877'],
    ['841', 19, 34, 34.14, '0.474738'],
    ['1981', 17, 28.43, 28.86, '0.486526'],
    ['157', 29, 37.71, 38, '0.662396'],
    ['1516', 26, 30.86, 31, '0.710623'],
  ])(
    'expects of customer %s in the next week what lifetimes prints, all digits',
    (_, repeats, recency, age, printed) => {
      const expected = expectedPurchases(published.lifetimes, bought(repeats, recency, age), 1, special);
      expect(toPrinted(expected, printed)).toBe(firstOf(printed));
    },
  );

  const year = 52;
  const after = (repeats: number) => (model: BuyingModel) =>
    expectedPurchases(model, bought(repeats, 20, 39), year, special);
  const customer1516 = bought(26, 216 / 7, 31);

  it.each<[string, (model: BuyingModel) => number, string, held: number]>([
    ['purchases of a new customer in a year', (model) => newPurchases(model, year, special), '1.444004', 6],
    ['purchases of customer 1516', (model) => expectedPurchases(model, customer1516, year, special), '25.75659', 5],
    ['the chance that customer 1516 is there', (model) => chanceAlive(model, customer1516), '0.9688523', 6],
    ['purchases after 10 and then none for 19 weeks', after(10), '0.3474606', 6],
    ['purchases after 15', after(15), '0.04283391', 5],
    ['purchases after 20', after(20), '0.004158973', 5],
    ['purchases after 25', after(25), '0.0003583685', 5],
  ])('has of %s the digits of the walkthrough', (_, of, printed, held) => {
    expect(toPrinted(of(published.walkthrough), printed, held)).toBe(firstOf(printed, held));
    expect(toPrinted(of(solved.walkthrough), printed)).toBe(firstOf(printed));
  });

  it('gives nobody for lost who never came back', () => {
    expect(chanceAlive(published.walkthrough, bought(0, 0, 38))).toBe(1);
  });
});

describe("the distribution in BTYD's manual, of the paper's parameters", () => {
  const { paper } = published;

  it('has of none in 39 weeks, and of 10 in two, the printed chance', () => {
    const none = Math.exp(buyingLogLikelihood(paper, bought(0, 0, 39)));
    expect(toPrinted(none, '0.5737864')).toBe('0.5737864');
    expect(chanceOf(paper, 39, 0)).toBeCloseTo(none, 14);
    expect(toPrinted(chanceOf(paper, 2, 10), '1.07869e-07')).toBe(firstOf('1.07869e-07'));
  });

  it.each([
    [11, '0.0019995214'],
    [12, '0.0015170236'],
    [13, '0.0011633150'],
    [14, '0.0009003148'],
    [15, '0.0007023638'],
    [16, '0.0005517902'],
    [17, '0.0004361913'],
    [18, '0.0003467171'],
    [19, '0.0002769613'],
    [20, '0.0002222260'],
  ])('has of %d in 30 weeks the chance %s', (purchases, printed) => {
    expect(chanceOf(paper, 30, purchases).toFixed(10)).toBe(printed);
  });

  it('has the mean that is expected of a new customer', () => {
    const chances = Array.from({ length: 2000 }, (_, n) => chanceOf(paper, 30, n));
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    const mean = chances.reduce((sum, chance, n) => sum + n * chance, 0);
    expect(newPurchases(paper, 30, special)).toBeCloseTo(mean, 10);
  });
});
