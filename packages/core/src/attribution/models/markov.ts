/** How often one state follows another over all paths (rule A3). Channels are 0 to n − 1. */
export class Transitions {
  readonly channels: number;
  /** Row by row, one more than channels: the last row is the start, the last column the conversion. */
  readonly #counts: Float64Array;
  /** By state, the start last: how often it was left, into null too. */
  readonly #left: Float64Array;

  constructor(channels: number) {
    this.channels = channels;
    this.#counts = new Float64Array((channels + 1) ** 2);
    this.#left = new Float64Array(channels + 1);
  }

  /** A path as channels in order, gone so many times to a conversion and so many times to nothing. */
  add(path: ArrayLike<number>, conversions: number, nulls: number, length = path.length): void {
    const times = conversions + nulls;
    if (length === 0 || times === 0) return;
    let state = this.channels;
    for (let i = 0; i < length; i++) {
      const next = path[i] ?? 0;
      this.count(state, next, times);
      state = next;
    }
    this.count(state, this.channels, conversions);
    this.leave(state, nulls);
  }

  /** `from` (`channels`: the start) was followed by `to` (`channels`: the conversion) so many more times. */
  count(from: number, to: number, times: number): void {
    const at = from * (this.channels + 1) + to;
    this.#counts[at] = (this.#counts[at] ?? 0) + times;
    this.#left[from] = (this.#left[from] ?? 0) + times;
  }

  /** `from` was followed by nothing so many more times. */
  leave(from: number, times: number): void {
    this.#left[from] = (this.#left[from] ?? 0) + times;
  }

  /** The chance that `from` (`channels`: the start) is followed by `to` (`channels`: the conversion). */
  chance(from: number, to: number): number {
    const left = this.#left[from] ?? 0;
    return left === 0 ? 0 : (this.#counts[from * (this.channels + 1) + to] ?? 0) / left;
  }
}

export interface RemovalEffects {
  /** P(conversion from the start). */
  readonly chance: number;
  /** By channel: 1 − P without it / P. */
  readonly effects: readonly number[];
}

/**
 * What is lost where a channel leads to nothing, solved exactly: with N = (I − Q)⁻¹, a journey visits channel c with
 * chance N(start, c) / N(c, c) and converts from there with chance (N·r)(c), and that product is what its removal takes
 * from P. Null without conversions.
 */
export function removalEffects(transitions: Transitions): RemovalEffects | null {
  const { channels: n } = transitions;
  const inverse = inverseOf(n, (row, column) => (row === column ? 1 : 0) - transitions.chance(row, column));
  const entry = Float64Array.from({ length: n }, (_, c) => transitions.chance(n, c));
  const toConversion = Float64Array.from({ length: n }, (_, c) => transitions.chance(c, n));
  const effects = new Array<number>(n).fill(0);
  let chance = 0;
  for (let c = 0; c < n; c++) chance += (entry[c] ?? 0) * product(inverse, n, c, toConversion);
  if (chance === 0) return null;
  for (let c = 0; c < n; c++) {
    let visits = 0;
    for (let from = 0; from < n; from++) visits += (entry[from] ?? 0) * (inverse[from * n + c] ?? 0);
    const visited = visits / (inverse[c * n + c] ?? 1);
    effects[c] = (visited * product(inverse, n, c, toConversion)) / chance;
  }
  return { chance, effects };
}

function product(matrix: Float64Array, n: number, row: number, vector: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += (matrix[row * n + k] ?? 0) * (vector[k] ?? 0);
  return sum;
}

/** Gauss and Jordan with the largest pivot of each column. Every path ends, so the matrix has an inverse. */
function inverseOf(n: number, cell: (row: number, column: number) => number): Float64Array {
  const a = Float64Array.from({ length: n * n }, (_, i) => cell(Math.floor(i / n), i % n));
  const inverse = Float64Array.from({ length: n * n }, (_, i) => (Math.floor(i / n) === i % n ? 1 : 0));
  for (let column = 0; column < n; column++) {
    const pivot = pivotOf(a, n, column);
    for (const matrix of [a, inverse]) swapRows(matrix, n, column, pivot);
    const scale = a[column * n + column] as number;
    for (const matrix of [a, inverse])
      for (let k = 0; k < n; k++) matrix[column * n + k] = (matrix[column * n + k] as number) / scale;
    for (let row = 0; row < n; row++) {
      const factor = a[row * n + column] as number;
      if (row === column || factor === 0) continue;
      for (const matrix of [a, inverse]) subtractRow(matrix, n, row, column, factor);
    }
  }
  return inverse;
}

function subtractRow(matrix: Float64Array, n: number, from: number, row: number, factor: number): void {
  for (let k = 0; k < n; k++)
    matrix[from * n + k] = (matrix[from * n + k] as number) - factor * (matrix[row * n + k] as number);
}

function pivotOf(matrix: Float64Array, n: number, column: number): number {
  let best = column;
  for (let row = column + 1; row < n; row++)
    if (Math.abs(matrix[row * n + column] ?? 0) > Math.abs(matrix[best * n + column] ?? 0)) best = row;
  return best;
}

function swapRows(matrix: Float64Array, n: number, a: number, b: number): void {
  if (a === b) return;
  for (let k = 0; k < n; k++) {
    const held = matrix[a * n + k] as number;
    matrix[a * n + k] = matrix[b * n + k] as number;
    matrix[b * n + k] = held;
  }
}
