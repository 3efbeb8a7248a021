import type { Share } from '../stats/wilson.ts';
import type { Special } from './special.ts';

const BIG = 1e200;
const LOG_BIG = Math.log(BIG);

interface Beta {
  readonly a: number;
  readonly b: number;
}

/** The chance that the second rate is above the first, each with the posterior of a flat prior, Beta(1, 1). */
export function chanceToWin(control: Share, variant: Share, special: Special): number {
  const [c, v] = [posterior(control), posterior(variant)];
  const least = Math.min(v.a, v.b, c.a, c.b);
  if (v.a === least) return above(c, v, special);
  if (c.b === least) return above(turned(v), turned(c), special);
  return 1 - (c.a === least ? above(v, c, special) : above(turned(c), turned(v), special));
}

function posterior({ hits, count }: Share): Beta {
  return { a: hits + 1, b: count - hits + 1 };
}

function turned({ a, b }: Beta): Beta {
  return { a: b, b: a };
}

/** P(second > first) as the sum of `second.a` terms, each from the one before, kept within the range of doubles. */
function above(first: Beta, second: Beta, special: Special): number {
  let term = 1;
  let sum = 0;
  let shift = special.logBeta(first.a, first.b + second.b) - special.logBeta(first.a, first.b);
  for (let i = 0; i < second.a; i++) {
    sum += term;
    term *= ((first.a + i) * (second.b + i)) / ((first.a + first.b + second.b + i) * (1 + i));
    if (term > BIG || sum > BIG) {
      term /= BIG;
      sum /= BIG;
      shift += LOG_BIG;
    }
  }
  return Math.min(1, Math.exp(Math.log(sum) + shift));
}
