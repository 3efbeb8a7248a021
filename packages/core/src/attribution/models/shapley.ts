/** The most channels a value is computed for: their subsets double with each. */
export const mostShapleyChannels = 12;

/**
 * The Shapley value of each of n channels (rule A3): `worth` has by set of channels (bit k: channel k) the conversions or
 * value of the paths with exactly these distinct channels; the value of a coalition is the sum over the sets inside it.
 */
export function shapleyValues(channels: number, worth: Float64Array): number[] {
  const coalition = subsetSums(channels, worth);
  const chance = orders(channels);
  const values = new Array<number>(channels).fill(0);
  for (let set = 0; set < coalition.length; set++) {
    const size = bitsOf(set);
    for (let channel = 0; channel < channels; channel++) {
      const bit = 1 << channel;
      if ((set & bit) !== 0) continue;
      const gain = (coalition[set | bit] ?? 0) - (coalition[set] ?? 0);
      values[channel] = (values[channel] ?? 0) + gain * (chance[size] ?? 0);
    }
  }
  return values;
}

/** By set the sum over all its subsets, one channel after the other. */
function subsetSums(channels: number, worth: Float64Array): Float64Array {
  const sums = Float64Array.from(worth);
  for (let bit = 1; bit < 1 << channels; bit <<= 1)
    for (let set = 0; set < sums.length; set++)
      if ((set & bit) !== 0) sums[set] = (sums[set] ?? 0) + (sums[set ^ bit] ?? 0);
  return sums;
}

/** By size s, the share of the orders of n channels in which a given one comes right after a given s others: s!(n−s−1)!/n!. */
function orders(channels: number): number[] {
  const shares: number[] = [1 / Math.max(channels, 1)];
  for (let size = 1; size < channels; size++) shares.push(((shares[size - 1] ?? 0) * size) / (channels - size));
  return shares;
}

function bitsOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
