import type { Special } from '../experiments/special.ts';
import { buyingModel, buyingObjective } from './bg-nbd.ts';
import type { BuyingModel, Customer, WorthModel } from './customer.ts';
import { worthModel, worthObjective } from './gamma-gamma.ts';
import { curvesUp, minimize, type Slope } from './minimize.ts';

/** Fewer customers that came back say nothing of the rest. */
export const fewestReturning = 10;

/** Both models; or why there are none. */
export type CustomerFit =
  | { readonly kind: 'fitted'; readonly buying: BuyingModel; readonly worth: WorthModel }
  | { readonly kind: 'too_few' }
  /** The search for the likeliest numbers came to no rest, or to a point that is no peak. */
  | { readonly kind: 'no_rest'; readonly model: 'bg_nbd' | 'gamma_gamma' };

/** The likeliest models of the customers, the same in whatever order they come. */
export function fitCustomers(customers: readonly Customer[], special: Special): CustomerFit {
  const sorted = [...customers].sort(
    (a, b) => a.repeats - b.repeats || a.recency - b.recency || a.age - b.age || a.worth - b.worth,
  );
  const returning = sorted.filter(({ repeats, worth }) => repeats > 0 && worth > 0);
  if (returning.length < fewestReturning) return { kind: 'too_few' };
  const buying = fitBuying(sorted);
  if (buying === null) return { kind: 'no_rest', model: 'bg_nbd' };
  const worth = fitWorth(returning, special);
  return worth === null ? { kind: 'no_rest', model: 'gamma_gamma' } : { kind: 'fitted', buying, worth };
}

/** BG/NBD by maximum likelihood, from a start of its own or the one given; null where the search comes to no rest. */
export function fitBuying(customers: readonly Customer[], start?: BuyingModel): BuyingModel | null {
  const age = meanOf(customers, ({ age }) => age);
  const { r, alpha, a, b } = start ?? { r: 1, alpha: Math.max(age, 1e-3), a: 1, b: 3 };
  const found = fitted(buyingObjective(customers), [r, alpha, a, b]);
  return found && buyingModel(found);
}

/** Gamma-Gamma by maximum likelihood, of customers that came back; null where the search comes to no rest. */
export function fitWorth(customers: readonly Customer[], special: Special, start?: WorthModel): WorthModel | null {
  const mean = meanOf(customers, ({ worth }) => worth);
  // in units of the mean, so that currencies with small units behave as others do
  const scaled = customers.map((customer) => ({ ...customer, worth: customer.worth / mean }));
  const { p, q, v } = start ? { ...start, v: start.v / mean } : { p: 2, q: 3, v: 1 };
  const found = fitted(worthObjective(scaled, special), [p, q, v]);
  if (found === null) return null;
  const model = worthModel(found);
  // at q of 1 or less customers have no mean worth
  return model.q > 1 ? { ...model, v: model.v * mean } : null;
}

/** Numbers beyond this many times larger or smaller than 1 are on their way to nowhere. */
const furthest = Math.log(1e5);

/** The logarithms of the likeliest numbers. */
function fitted(objective: (point: readonly number[]) => Slope, start: readonly number[]): readonly number[] | null {
  const { point, converged } = minimize(objective, start.map(Math.log), furthest);
  if (!converged) return null;
  return curvesUp(objective, point) ? point : null;
}

function meanOf(customers: readonly Customer[], of: (customer: Customer) => number): number {
  return customers.reduce((sum, customer) => sum + of(customer), 0) / Math.max(1, customers.length);
}
