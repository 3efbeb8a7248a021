import { PNG } from 'pngjs';

/** What the round corner of a card may differ by where it is painted in another order or as another layer: steps of 256 that nobody sees. */
const rounding = 3;

/** How many values of two PNGs of one size are apart by more than rounding; Infinity where the sizes differ. */
export function pixelsApart(before, after) {
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (const [i, value] of a.data.entries()) if (Math.abs(value - b.data[i]) > rounding) count += 1;
  return count;
}
