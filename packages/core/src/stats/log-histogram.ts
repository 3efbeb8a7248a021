/** A histogram as plain JSON: `[bin, count]` pairs, bins ascending. Bin b holds sizes from 1.1^b to before 1.1^(b+1). */
export interface LogHistogramJson {
  readonly zero: number;
  readonly positive: readonly (readonly [bin: number, count: number])[];
  readonly negative: readonly (readonly [bin: number, count: number])[];
}

/** The same where bins may stand in any order. */
interface LogHistogramBins {
  readonly zero: number;
  readonly positive: Iterable<readonly [bin: number, count: number]>;
  readonly negative: Iterable<readonly [bin: number, count: number]>;
}

const LOG_BASE = Math.log(1.1);

/** The bin of a size above 0: floor(ln(size) / ln(1.1)). */
export function logBin(size: number): number {
  return Math.floor(Math.log(size) / LOG_BASE);
}

/**
 * Counts in bins 10 % wide, mirrored for negative values, zero on its own, so that quantiles can be merged (rule F13).
 * An estimate is within 5 % of the exact quantile, measured on the larger of the two values it lies between.
 */
export class LogHistogram {
  zero = 0;
  readonly positive = new Map<number, number>();
  readonly negative = new Map<number, number>();
  private total = 0;

  static fromJSON(json: LogHistogramJson): LogHistogram {
    const histogram = new LogHistogram();
    histogram.merge(json);
    return histogram;
  }

  /** How many values there are. */
  get count(): number {
    return this.total;
  }

  /** Adds a finite value, `count` times. Throws a `RangeError` for NaN and infinities. */
  add(value: number, count = 1): void {
    if (!Number.isFinite(value)) throw new RangeError(`${value} has no bin`);
    if (value > 0) this.put(this.positive, logBin(value), count);
    else if (value < 0) this.put(this.negative, logBin(-value), count);
    else {
      this.zero += count;
      this.total += count;
    }
  }

  merge(other: LogHistogramBins): void {
    this.zero += other.zero;
    this.total += other.zero;
    for (const [bin, count] of other.positive) this.put(this.positive, bin, count);
    for (const [bin, count] of other.negative) this.put(this.negative, bin, count);
  }

  /** An estimate of the type 7 quantile `q` (0 to 1): values stand at their bin's geometric middle. Null where empty. */
  quantile(q: number): number | null {
    if (this.total === 0) return null;
    const position = (this.total - 1) * q;
    const low = Math.floor(position);
    const bins = this.ascending();
    const below = valueAt(bins, low);
    return position === low ? below : below + (position - low) * (valueAt(bins, low + 1) - below);
  }

  toJSON(): LogHistogramJson {
    return { zero: this.zero, positive: sorted(this.positive), negative: sorted(this.negative) };
  }

  private put(bins: Map<number, number>, bin: number, count: number): void {
    bins.set(bin, (bins.get(bin) ?? 0) + count);
    this.total += count;
  }

  private ascending(): [value: number, count: number][] {
    const below = sorted(this.negative).reverse();
    return [
      ...below.map(([bin, count]): [number, number] => [-middleOf(bin), count]),
      [0, this.zero],
      ...sorted(this.positive).map(([bin, count]): [number, number] => [middleOf(bin), count]),
    ];
  }
}

function middleOf(bin: number): number {
  return Math.exp((bin + 0.5) * LOG_BASE);
}

function sorted(bins: ReadonlyMap<number, number>): [bin: number, count: number][] {
  return [...bins].sort((a, b) => a[0] - b[0]);
}

/** The value in place `rank` (from 0), which must be less than the count. */
function valueAt(bins: readonly (readonly [value: number, count: number])[], rank: number): number {
  let passed = 0;
  for (const [value, count] of bins) {
    passed += count;
    if (rank < passed) return value;
  }
  return Number.NaN;
}
