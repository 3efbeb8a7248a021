/** A length on a linear scale from 0: at least 2 px for anything above 0, never beyond `room`, never NaN. */
export function barLength(value: number, max: number, room: number): number {
  if (!(value > 0) || !(max > 0) || !(room > 0)) return 0;
  return px(Math.min(room, Math.max(Math.min(2, room), (value / max) * room)));
}

/** A pixel position to two decimals, so that equal figures are equal text. */
export function px(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 + 0 : 0;
}

/** A figure's width: whole pixels from 120 to 4,000. */
export function clampWidth(width: number): number {
  return Number.isFinite(width) ? Math.round(Math.min(4000, Math.max(120, width))) : 640;
}
