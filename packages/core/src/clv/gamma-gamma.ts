import type { Special } from '../experiments/special.ts';
import type { Customer, WorthModel } from './customer.ts';
import type { Slope } from './minimize.ts';

/** Minus the mean log-likelihood of what customers spent, and its slope, by the logarithms of p, q and v. Of customers that came back. */
export function worthObjective(
  customers: readonly Customer[],
  { logBeta, digamma }: Special,
): (point: readonly number[]) => Slope {
  const byCount = countsOf(customers);
  return (point) => {
    const { p, q, v } = worthModel(point);
    let [value, byP, byQ, byV] = [0, 0, 0, 0];
    for (const [x, members] of byCount) {
      const both = digamma(p * x + q);
      const [slopeP, slopeQ] = [x * (both - digamma(p * x)), both - digamma(q)];
      const constant = -logBeta(p * x, q) + q * Math.log(v) + p * x * Math.log(x);
      for (const { worth } of members) {
        const whole = Math.log(v + x * worth);
        const own = Math.log(worth);
        value += constant + (p * x - 1) * own - (p * x + q) * whole;
        byP += slopeP + x * (Math.log(x) + own - whole);
        byQ += slopeQ + Math.log(v) - whole;
        byV += q / v - (p * x + q) / (v + x * worth);
      }
    }
    const scale = -1 / customers.length;
    return { value: value * scale, gradient: [byP * p * scale, byQ * q * scale, byV * v * scale] };
  };
}

export function worthModel([p = 0, q = 0, v = 0]: readonly number[]): WorthModel {
  return { p: Math.exp(p), q: Math.exp(q), v: Math.exp(v) };
}

/** What a purchase of the customer is worth, between its own mean and that of all customers. */
export function expectedWorth({ p, q, v }: WorthModel, { repeats: x, worth }: Customer): number {
  return (p * (v + x * worth)) / (p * x + q - 1);
}

function countsOf(customers: readonly Customer[]): Map<number, Customer[]> {
  const byCount = new Map<number, Customer[]>();
  for (const customer of customers) {
    const known = byCount.get(customer.repeats);
    if (known) known.push(customer);
    else byCount.set(customer.repeats, [customer]);
  }
  return byCount;
}
