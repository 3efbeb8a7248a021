const longestName = 64;
const mostCandidates = 2_000;

/**
 * The candidate an author most likely meant by `name`, or undefined where none is close: the same name in other
 * case or with other separators, else the smallest Damerau-Levenshtein distance within a third of the length (1 to 3).
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length === 0 || name.length > longestName) return undefined;
  const folded = fold(name);
  const cut = Math.min(3, Math.max(1, Math.floor((name.length + 1) / 3)));
  let best: string | undefined;
  let bestDistance = cut + 1;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > mostCandidates) break;
    if (candidate === name) continue;
    const other = fold(candidate);
    const distance = other === folded ? 0 : editDistance(folded, other, bestDistance);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
    if (distance === 0) break;
  }
  return best;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_ ]+/g, '_');
}

/** Insertions, deletions, substitutions and swaps of neighbours from `a` to `b`; at least `limit` where it is that far. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cell(a, b, i, j, row, last, beforeLast));
    if (Math.min(...row) >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit;
}

function cell(a: string, b: string, i: number, j: number, row: number[], last: number[], before: number[]): number {
  const cost = a[i - 1] === b[j - 1] ? 0 : 1;
  const least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwap ? Math.min(least, (before[j - 2] ?? 0) + 1) : least;
}
