/** The longest stretch. */
export const rowsAtOnce = 2 ** 14;

/**
 * Passes over `length` rows stretch by stretch, as many as a loop runs through before it is compiled: a loop over all rows
 * would run to its end as it was compiled half-way, with a box for each double. For rows that are read once.
 */
export function eachStretch(length: number, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < length; from += rowsAtOnce) visit(from, Math.min(length, from + rowsAtOnce));
}
