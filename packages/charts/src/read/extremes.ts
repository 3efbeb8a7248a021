/** The highest and the lowest of some named numbers, the first of equals; null where there is none. */
export function extremesOf<T>(items: readonly T[], value: (item: T) => number | null): { high: T; low: T } | null {
  const given = items.filter((item) => value(item) !== null);
  const sorted = given.sort((a, b) => Number(value(b)) - Number(value(a)));
  const [high, low] = [sorted[0], sorted.at(-1)];
  return high === undefined || low === undefined ? null : { high, low };
}
