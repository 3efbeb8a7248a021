import type { Special } from '../experiments/special.ts';
import type { BuyingModel, Customer } from './customer.ts';
import type { Slope } from './minimize.ts';

/** The log-likelihood of one customer (Fader, Hardie and Lee 2005, equation 6). */
export function buyingLogLikelihood(model: BuyingModel, customer: Customer): number {
  return likelihood(model, customer, tablesOf(model, customer.repeats)).value;
}

/**
 * Minus the mean log-likelihood of the customers, and its slope, by the logarithms of r, alpha, a and b. Whole numbers of
 * purchases make every quotient of gamma functions a product, so no special function is needed.
 */
export function buyingObjective(customers: readonly Customer[]): (point: readonly number[]) => Slope {
  const most = customers.reduce((max, { repeats }) => Math.max(max, repeats), 0);
  return (point) => {
    const model = buyingModel(point);
    const tables = tablesOf(model, most);
    let value = 0;
    const gradient = [0, 0, 0, 0];
    for (const customer of customers) {
      const part = likelihood(model, customer, tables);
      value += part.value;
      part.gradient.forEach((g, i) => {
        gradient[i] = (gradient[i] ?? 0) + g;
      });
    }
    const scale = [model.r, model.alpha, model.a, model.b].map((x) => -x / customers.length);
    return { value: -value / customers.length, gradient: gradient.map((g, i) => g * (scale[i] ?? 0)) };
  };
}

export function buyingModel([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BuyingModel {
  return { r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) };
}

/** By purchases: sums of logarithms, and their slopes. */
interface Tables {
  readonly rise: Float64Array;
  readonly riseR: Float64Array;
  readonly stay: Float64Array;
  readonly stayA: Float64Array;
  readonly stayB: Float64Array;
}

/** ln Γ(r+x)/Γ(r), and ln of the chance to have stayed x times, B(a, b+x)/B(a, b). */
function tablesOf({ r, a, b }: BuyingModel, most: number): Tables {
  const sums = (): Float64Array => new Float64Array(most + 1);
  const tables = { rise: sums(), riseR: sums(), stay: sums(), stayA: sums(), stayB: sums() };
  const { rise, riseR, stay, stayA, stayB } = tables;
  for (let i = 0; i < most; i++) {
    rise[i + 1] = (rise[i] ?? 0) + Math.log(r + i);
    riseR[i + 1] = (riseR[i] ?? 0) + 1 / (r + i);
    stay[i + 1] = (stay[i] ?? 0) + Math.log((b + i) / (a + b + i));
    stayA[i + 1] = (stayA[i] ?? 0) - 1 / (a + b + i);
    stayB[i + 1] = (stayB[i] ?? 0) + 1 / (b + i) - 1 / (a + b + i);
  }
  return tables;
}

function likelihood(model: BuyingModel, { repeats: x, recency, age }: Customer, tables: Tables): Slope {
  const { r, alpha, a, b } = model;
  const late = Math.log(alpha + age);
  const value = (tables.rise[x] ?? 0) + (tables.stay[x] ?? 0) + r * Math.log(alpha) - (r + x) * late;
  const byR = (tables.riseR[x] ?? 0) + Math.log(alpha) - late;
  const byAlpha = r / alpha - (r + x) / (alpha + age);
  const [byA, byB] = [tables.stayA[x] ?? 0, tables.stayB[x] ?? 0];
  if (x === 0) return { value, gradient: [byR, byAlpha, byA, byB] };
  const gone = goneOverAlive(model, x, recency, age);
  const share = gone / (1 + gone);
  const lag = late - Math.log(alpha + recency);
  return {
    value: value + Math.log1p(gone),
    gradient: [
      byR + share * lag,
      byAlpha + share * (r + x) * (1 / (alpha + age) - 1 / (alpha + recency)),
      byA + share / a,
      byB - share / (b + x - 1),
    ],
  };
}

/** How much likelier the customer left after the last purchase than that it is still there. */
function goneOverAlive({ r, alpha, a, b }: BuyingModel, x: number, recency: number, age: number): number {
  if (x === 0) return 0;
  return (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x);
}

/** The chance that the customer still buys. */
export function chanceAlive(model: BuyingModel, { repeats, recency, age }: Customer): number {
  return 1 / (1 + goneOverAlive(model, repeats, recency, age));
}

/** Purchases expected of a new customer in its first `weeks` (equation 9). */
export function newPurchases(model: BuyingModel, weeks: number, { hypergeometric }: Special): number {
  const { r, alpha, b } = model;
  const a = offOne(model.a);
  const left = (alpha / (alpha + weeks)) ** r * hypergeometric(r, b, a + b - 1, weeks / (alpha + weeks));
  return ((a + b - 1) / (a - 1)) * (1 - left);
}

/** Purchases expected of the customer in the next `weeks` (equation 10). */
export function expectedPurchases(model: BuyingModel, customer: Customer, weeks: number, special: Special): number {
  const { r, alpha, b } = model;
  const { repeats: x, age } = customer;
  const a = offOne(model.a);
  const reach = weeks / (alpha + age + weeks);
  const left = (1 - reach) ** (r + x) * special.hypergeometric(r + x, b + x, a + b + x - 1, reach);
  return ((a + b + x - 1) / (a - 1)) * (1 - left) * chanceAlive(model, customer);
}

/** At 1 the formulas are 0 over 0; beside it they are smooth. */
function offOne(a: number): number {
  return Math.abs(a - 1) < 1e-7 ? 1 + 1e-7 : a;
}
