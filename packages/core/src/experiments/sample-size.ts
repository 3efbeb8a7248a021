import type { Special } from './special.ts';

/** What a planned sample is for. */
export interface Detection {
  /** The rate of the control, in (0, 1). */
  readonly from: number;
  /** The rate to tell from it. */
  readonly to: number;
  /** The error of the first kind, two-sided. */
  readonly alpha: number;
  readonly power: number;
}

/** Subjects per arm to tell two rates apart (rule X1), not rounded; null where they are equal or no rates. */
export function rawSampleSize({ from, to, alpha, power }: Detection, special: Special): number | null {
  const isRate = (rate: number) => rate >= 0 && rate <= 1;
  if (from === to || !isRate(from) || !isRate(to)) return null;
  const still = special.quantile(1 - alpha / 2) * Math.sqrt(2 * from * (1 - from));
  const moved = special.quantile(power) * Math.sqrt(from * (1 - from) + to * (1 - to));
  return ((still + moved) / (to - from)) ** 2;
}

/** The same rounded up. */
export function sampleSize(detection: Detection, special: Special): number | null {
  const raw = rawSampleSize(detection, special);
  return raw === null ? null : Math.ceil(raw - 1e-9 * Math.max(1, raw));
}
