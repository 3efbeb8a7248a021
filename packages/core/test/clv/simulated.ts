import { createChance } from '../../../../test/reference/random.ts';
import type { BuyingModel, Customer, WorthModel } from '../../src/clv/index.ts';

/** Customers that buy and leave just as the models say, each watched for 40 to 120 weeks. */
export function simulated(
  { buying, worth }: { readonly buying: BuyingModel; readonly worth: WorthModel },
  count: number,
  seed: number,
): Customer[] {
  const chance = createChance(seed);
  const uniform = () => (chance.below(2 ** 30) + 0.5) / 2 ** 30;
  const gamma = gammaBy(uniform);
  return Array.from({ length: count }, () => {
    const rate = gamma(buying.r) / buying.alpha;
    const [one, other] = [gamma(buying.a), gamma(buying.b)];
    const leaving = one / (one + other);
    const age = 40 + 80 * uniform();
    const [spread, mean] = [gamma(worth.q) / worth.v, worth.p];
    let [at, recency, repeats, spent] = [0, 0, 0, 0];
    for (;;) {
      at -= Math.log(uniform()) / rate;
      if (!(at < age)) break;
      recency = at;
      repeats++;
      spent += gamma(mean) / spread;
      if (uniform() < leaving) break;
    }
    return { repeats, recency, age, worth: repeats > 0 ? spent / repeats : 0 };
  });
}

/** Marsaglia and Tsang (2000); of shapes below 1 by the power of a uniform number. */
function gammaBy(uniform: () => number): (shape: number) => number {
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return gamma;
}
