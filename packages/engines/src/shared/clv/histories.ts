import type { Customer } from '@sluice/core/clv';

/** One customer's purchases by local day, ascending: purchases of one day are one. */
export interface History {
  /** Its row of the first purchase; where rows are not at hand a number of its own. */
  readonly row: number;
  readonly days: readonly number[];
  /** In whole units of money. */
  readonly amounts: readonly number[];
}

/** What the customer bought up to the end of a day; null where it had not bought yet. */
export function customerAt({ days, amounts }: History, until: number): Customer | null {
  const [first] = days;
  if (first === undefined || first > until) return null;
  let bought = 1;
  let spent = 0;
  for (; bought < days.length && (days[bought] ?? 0) <= until; bought++) spent += amounts[bought] ?? 0;
  const repeats = bought - 1;
  return {
    repeats,
    recency: ((days[repeats] ?? first) - first) / 7,
    age: (until - first) / 7,
    worth: repeats > 0 ? spent / repeats : 0,
  };
}
