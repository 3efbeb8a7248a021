/** A seeded stream of random numbers (mulberry32), so that the data is the same on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** True with this chance. */
  chance(p: number): boolean;
  /** An entry by its weight. */
  pick<T>(entries: readonly (readonly [T, number])[]): T;
  /** Log-normal with this median; `spread` is the standard deviation of the logarithm. */
  lognormal(median: number, spread: number): number;
  /** Whole number in [from, to]. */
  int(from: number, to: number): number;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    chance: (p) => next() < p,
    pick: (entries) => pickWeighted(entries, next()),
    lognormal: (median, spread) => median * Math.exp(spread * normal()),
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
  };
}

function pickWeighted<T>(entries: readonly (readonly [T, number])[], at: number): T {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = at * total;
  for (const [value, weight] of entries) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = entries.at(-1);
  if (!last) throw new Error('pick() needs at least one entry');
  return last[0];
}
