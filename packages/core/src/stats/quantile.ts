/**
 * The quantile `q` (0 to 1) of ascending values by linear interpolation (type 7, rule F13). Null where there are none.
 */
export function quantileSorted(values: ArrayLike<number>, q: number): number | null {
  const position = (values.length - 1) * q;
  const low = Math.floor(position);
  const below = values[low];
  if (below === undefined) return null;
  const above = values[low + 1];
  if (above === undefined || position === low) return below;
  return Math.min(above, below + (position - low) * (above - below));
}
