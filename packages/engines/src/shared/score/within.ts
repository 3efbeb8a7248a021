/** A value within limits; null: none. */
export function within(value: number, min: number | null, max: number | null): number {
  return Math.max(min ?? Number.NEGATIVE_INFINITY, Math.min(max ?? Number.POSITIVE_INFINITY, value));
}
