import type { Special } from '../experiments/special.ts';
import { expectedPurchases } from './bg-nbd.ts';
import type { BuyingModel, Customer, WorthModel } from './customer.ts';
import { expectedWorth } from './gamma-gamma.ts';

/** How far ahead, in steps of equal length, and by how much each step's worth is less than that of the one before. */
export interface Horizon {
  readonly steps: number;
  readonly weeksPerStep: number;
  readonly discount: number;
}

/** What the customer is expected to spend within the horizon, each step's purchases worth less by the discount. */
export function customerValue(
  models: { readonly buying: BuyingModel; readonly worth: WorthModel },
  customer: Customer,
  { steps, weeksPerStep, discount }: Horizon,
  special: Special,
): number {
  const until = (step: number) => expectedPurchases(models.buying, customer, step * weeksPerStep, special);
  const each = expectedWorth(models.worth, customer);
  if (discount === 0) return each * until(steps);
  let [value, before] = [0, 0];
  for (let step = 1; step <= steps; step++) {
    const now = until(step);
    value += (each * (now - before)) / (1 + discount) ** step;
    before = now;
  }
  return value;
}
