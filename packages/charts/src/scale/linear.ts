/** A length on a linear scale from 0: at least 2 px for anything above 0, never beyond `room`, never NaN. */
export function barLength(value: number, max: number, room: number): number {
  if (!(value > 0) || !(max > 0) || !(room > 0)) return 0;
  return px(Math.min(room, Math.max(Math.min(2, room), (value / max) * room)));
}

/** The largest value, at least 0; for any number of values. */
export function largestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** Position of a value between two ends; the start where the domain has no spread. */
export function position(value: number, domain: readonly [number, number], range: readonly [number, number]): number {
  const spread = domain[1] - domain[0];
  const share = spread === 0 ? 0 : (value - domain[0]) / spread;
  return px(range[0] + share * (range[1] - range[0]));
}

/** A pixel position to two decimals, so that equal figures are equal text. */
export function px(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 + 0 : 0;
}

/** A figure's width: whole pixels from 120 to 4,000. */
export function clampWidth(width: number): number {
  return Number.isFinite(width) ? Math.round(Math.min(4000, Math.max(120, width))) : 640;
}
