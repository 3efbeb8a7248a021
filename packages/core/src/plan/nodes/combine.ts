/** Cells of several groups side by side: full outer over keys and span. A missing cell is 0 of counts and sums; a key that several groups have is their sum. */
export interface CombineNode {
  readonly kind: 'combine';
  readonly cells: readonly string[];
  readonly by: readonly string[];
  /** Counts that stand in the file (rule F16): one row without keys in span 0. */
  readonly constants: Readonly<Record<string, number>>;
  /** Measures that cannot be had, by key, with the reason (rules F16 and F18, or no row has the field). */
  readonly undefined: Readonly<Record<string, UndefinedMeasure>>;
}

export interface UndefinedMeasure {
  readonly reason: 'not-split-by-this-dimension' | 'grain-finer-than-data' | 'no-times-in-counts' | 'missing-input';
}
