/** A tenth of the subjects, those with the most points first. */
export interface Decile {
  readonly count: number;
  readonly conversions: number;
  /** Its rate over that of all; null where nobody converts. */
  readonly lift: number | null;
}

/** Ten groups of equal size by points, the most first; equal points stay in the order given. */
export function liftByDecile(points: ArrayLike<number>, labels: Uint8Array): Decile[] {
  const order = Array.from(labels.keys()).sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b);
  const rate = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  return Array.from({ length: 10 }, (_, decile) => {
    const part = order.slice(Math.round((decile * order.length) / 10), Math.round(((decile + 1) * order.length) / 10));
    const conversions = part.reduce((sum, i) => sum + (labels[i] ?? 0), 0);
    return {
      count: part.length,
      conversions,
      lift: rate > 0 && part.length > 0 ? conversions / part.length / rate : null,
    };
  });
}

/** What a line drawn at so many points finds. */
export interface ThresholdResult {
  readonly threshold: number;
  /** Subjects at or above it. */
  readonly above: number;
  /** Of those above, how many convert; null where none is. */
  readonly precision: number | null;
  /** Of those that convert, how many are above; null where nobody converts. */
  readonly recall: number | null;
}

export function atThreshold(points: ArrayLike<number>, labels: Uint8Array, threshold: number): ThresholdResult {
  let above = 0;
  let hits = 0;
  let all = 0;
  for (let i = 0; i < labels.length; i++) {
    const isAbove = (points[i] ?? 0) >= threshold;
    if (isAbove) above++;
    if (labels[i] === 1) all++;
    if (isAbove && labels[i] === 1) hits++;
  }
  return { threshold, above, precision: above === 0 ? null : hits / above, recall: all === 0 ? null : hits / all };
}
