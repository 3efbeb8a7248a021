import type { Customer } from '../../src/clv/index.ts';

/**
 * CDNOW, 2,357 customers, weeks. Every number here is printed in a publication: Fader, Hardie and Lee (2005), Marketing
 * Science 24(2), and Hardie's sheet bgnbd.xls; the walkthrough and manual of BTYD; the quickstart and tests of lifetimes (MIT).
 */
export const published = {
  /** The paper, three digits. */
  paper: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  /** The walkthrough of BTYD, seven digits. */
  walkthrough: { r: 0.2425965, alpha: 4.413685, a: 0.7929888, b: 2.426166 },
  /** The summary in the quickstart of lifetimes, six decimals. */
  lifetimes: { r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425752 },
  /** Gamma-Gamma of the 946 customers that came back, three digits. */
  worth: { p: 6.25, q: 3.74, v: 15.44 },
};

/**
 * Sets that are printed nowhere, solved from the figures made with them: more figures than numbers, so that no set would fit
 * them all if the formulas were others. Both equal the published sets to the digits that those have in common.
 */
export const solved = {
  /** The walkthrough fits again from its own result and predicts with the last of three fits; solved from its seven predictions. */
  walkthrough: { r: 0.2425968, alpha: 4.413658, a: 0.7929864, b: 2.426158 },
  /** What the quickstart prints as 6.25, 3.74 and 15.45; v and (q - 1)/p solved from its five different means. */
  worth: { p: 6.248, q: 1 + 6.248 * 0.43921972, v: 15.4477886 },
};

export function bought(repeats: number, recency: number, age: number, worth = 0): Customer {
  return { repeats, recency, age, worth };
}

/** The first ten customers as the quickstart lists them: weeks to two digits. */
export const firstTen: readonly Customer[] = [
  bought(2, 30.43, 38.86, 22.35),
  bought(1, 1.71, 38.86, 11.77),
  bought(0, 0, 38.86),
  bought(0, 0, 38.86),
  bought(0, 0, 38.86),
  bought(7, 29.43, 38.86, 73.74),
  bought(1, 5, 38.86, 11.77),
  bought(0, 0, 38.86),
  bought(2, 35.71, 38.86, 25.55),
  bought(0, 0, 38.86),
];

/** The number rounded to as many digits as were printed, or to the first `digits` of them, zeros in front not counted. */
export function toPrinted(number: number, printed: string, digits = digitsOf(printed)): string {
  return number.toPrecision(digits);
}

/** What was printed, or its first `digits`, in the notation of `toPrinted`. */
export function firstOf(printed: string, digits = digitsOf(printed)): string {
  return Number(printed).toPrecision(digits);
}

function digitsOf(printed: string): number {
  return printed.replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').length;
}
