/** Solves a symmetric positive definite system by Cholesky's factors; `lower` holds the lower triangle. */
export function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const factor = lower.map((line) => Float64Array.from(line));
  const at = (i: number, j: number): number => (factor[i] as Float64Array)[j] as number;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      (factor[i] as Float64Array)[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const answer = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) answer[i] = (answer[i] as number) - at(i, k) * (answer[k] as number);
    answer[i] = (answer[i] as number) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) answer[i] = (answer[i] as number) - at(k, i) * (answer[k] as number);
    answer[i] = (answer[i] as number) / at(i, i);
  }
  return answer;
}
