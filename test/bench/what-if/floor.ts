/** Loops over typed arrays, written for one question each: what a moved number costs at least. */
export function floorWeight(
  units: Float64Array,
  others: readonly Float64Array[],
  points: number,
  most: number,
): Float64Array {
  const out = new Float64Array(units.length);
  for (let i = 0; i < out.length; i++) {
    let sum = (units[i] as number) * points;
    for (const other of others) sum += other[i] as number;
    out[i] = Math.max(0, Math.min(most, sum));
  }
  return out;
}

/** Fades every row anew and sums by subject. */
export function floorHalfLife(starts: Int32Array, times: Float64Array, at: number, length: number): Float64Array {
  const out = new Float64Array(starts.length - 1);
  const rate = -Math.LN2 / length;
  for (let subject = 0; subject < out.length; subject++) {
    let sum = 0;
    for (let i = starts[subject] as number; i < (starts[subject + 1] as number); i++)
      sum += Math.exp(rate * (at - (times[i] as number)));
    out[subject] = sum;
  }
  return out;
}
