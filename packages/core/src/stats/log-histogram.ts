/**
 * Counts in bins 10 % wide, mirrored for negative values, zero on its own, so that quantiles can be merged (rule F13). As
 * plain JSON: `[bin, count]` pairs, bins ascending. Bin b holds sizes from 1.1^b to before 1.1^(b+1).
 */
export interface LogHistogramJson {
  readonly zero: number;
  readonly positive: readonly Bin[];
  readonly negative: readonly Bin[];
}

type Bin = readonly [bin: number, count: number];

export const logBase = Math.log(1.1);

/** The histogram of all values that several are of. */
export function mergeHistograms(parts: readonly LogHistogramJson[]): LogHistogramJson {
  return {
    zero: parts.reduce((total, { zero }) => total + zero, 0),
    positive: mergeBins(parts.flatMap(({ positive }) => positive)),
    negative: mergeBins(parts.flatMap(({ negative }) => negative)),
  };
}

/** The same bins ascending, each once. */
function mergeBins(bins: readonly Bin[]): Bin[] {
  const counts = new Map<number, number>();
  for (const [bin, count] of bins) counts.set(bin, (counts.get(bin) ?? 0) + count);
  return [...counts].sort((a, b) => a[0] - b[0]);
}

/**
 * An estimate of the type 7 quantile `q` (0 to 1): values stand at their bin's geometric middle. It is within 5 % of the
 * exact quantile, measured on the larger of the two values it lies between. Null where the histogram is empty.
 */
export function histogramQuantile({ zero, positive, negative }: LogHistogramJson, q: number): number | null {
  const at = (sign: number) => (bin: Bin) => [sign * Math.exp((bin[0] + 0.5) * logBase), bin[1]] as const;
  const bins = [...negative.map(at(-1)).reverse(), [0, zero] as const, ...positive.map(at(1))];
  const position = (bins.reduce((total, [, count]) => total + count, 0) - 1) * q;
  const valueAt = (rank: number): number => {
    let left = rank;
    for (const [value, count] of bins) {
      left -= count;
      if (left < 0) return value;
    }
    return 0;
  };
  const low = Math.floor(position);
  const below = valueAt(low);
  return position < 0 ? null : below + (position - low) * (valueAt(low + 1) - below);
}
