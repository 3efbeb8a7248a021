import { clampWidth } from '../scale/linear.ts';

/** Half as high as wide, from 180 to 280 px, in steps of 8. */
export function trendHeight(width: number, height?: number): number {
  if (height !== undefined && Number.isFinite(height)) return Math.max(96, Math.round(height));
  return Math.min(280, Math.max(176, Math.round(clampWidth(width) / 16) * 8));
}
