import {
  type Customer,
  type CustomerFit,
  chanceAlive,
  customerValue,
  expectedPurchases,
  fitCustomers,
  type Special,
} from '@sluice/core/clv';
import type { CellMeasure } from '@sluice/core/plan';
import { customerAt, type History } from './histories.ts';

type Part = Exclude<Extract<CellMeasure, { kind: 'customers' }>, { of: 'top_share' }>;
type Fitted = Extract<CustomerFit, { kind: 'fitted' }>;

/** What is known of all customers at the end of a day, and the models of them. */
export interface Look {
  readonly known: readonly { readonly row: number; readonly customer: Customer }[];
  readonly fit: CustomerFit;
}

/** Looks by day, each fitted once. */
export class Looks {
  readonly #histories: readonly History[];
  readonly #special: Special;
  readonly #byDay = new Map<number, Look>();

  constructor(histories: readonly History[], special: Special) {
    this.#histories = histories;
    this.#special = special;
  }

  at(day: number): Look {
    const made = this.#byDay.get(day);
    if (made) return made;
    const known = this.#histories.flatMap((history) => {
      const customer = customerAt(history, day);
      return customer === null ? [] : [{ row: history.row, customer }];
    });
    const fit = fitCustomers(
      known.map(({ customer }) => customer),
      this.#special,
    );
    const look = { known, fit };
    this.#byDay.set(day, look);
    return look;
  }

  /** What is foreseen of a customer; equal customers are computed once. */
  foresight(part: Part, fit: Fitted): (customer: Customer) => number {
    const of = foreseen(part, fit, this.#special);
    const made = new Map<string, number>();
    return (customer) => {
      const key = `${customer.repeats} ${customer.recency} ${customer.age} ${customer.worth}`;
      const known = made.get(key) ?? of(customer);
      made.set(key, known);
      return known;
    };
  }
}

const weeksPerMonth = 365 / 12 / 7;

function foreseen(part: Part, { buying, worth }: Fitted, special: Special): (customer: Customer) => number {
  if (part.of === 'alive') return (customer) => chanceAlive(buying, customer);
  const weeks = part.days / 7;
  if (part.of === 'purchases') return (customer) => expectedPurchases(buying, customer, weeks, special);
  const steps = Math.max(1, Math.round(weeks / weeksPerMonth));
  const discount = part.discount === 0 ? 0 : (1 + part.discount) ** (weeks / steps / (365 / 7)) - 1;
  const horizon = { steps, weeksPerStep: weeks / steps, discount };
  return (customer) => customerValue({ buying, worth }, customer, horizon, special);
}
