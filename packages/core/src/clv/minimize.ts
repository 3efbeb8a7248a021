/** A function at a point, and its slope in each direction. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  /** False where it came to no rest: the point is then no minimum. */
  readonly converged: boolean;
}

type Objective = (point: readonly number[]) => Slope;
type Matrix = readonly (readonly number[])[];

const mostSteps = 200;
const mostHalvings = 40;
const atRest = 1e-8;
/** No coordinate moves further in one step, so that exponents stay in reach. */
const longestStep = 1.5;

/**
 * The least value near `start`, by BFGS with halved steps: no randomness, so equal input gives equal output. At rest means
 * that no slope is above 1e-8; a search that leaves `limit` either way is given up.
 */
export function minimize(objective: Objective, start: readonly number[], limit = Infinity): Minimum {
  let point = start;
  let at = objective(point);
  let inverse: Matrix = identity(start.length);
  for (let step = 0; step < mostSteps; step++) {
    if (!isUsable(at) || largest(point) > limit) break;
    if (largest(at.gradient) <= atRest) return { point, value: at.value, converged: true };
    const next = descend(objective, point, at, inverse);
    if (next === null) {
      if (isIdentity(inverse)) break;
      inverse = identity(start.length);
      continue;
    }
    inverse = updated(inverse, minus(next.point, point), minus(next.at.gradient, at.gradient));
    ({ point, at } = next);
  }
  return { point, value: at.value, converged: false };
}

/** The first of ever shorter steps downhill that gains enough (Armijo); null where none does. */
function descend(objective: Objective, point: readonly number[], at: Slope, inverse: Matrix) {
  const downhill = inverse.map((row) => -dot(row, at.gradient));
  const slope = dot(downhill, at.gradient);
  if (!(slope < 0)) return null;
  let length = Math.min(1, longestStep / largest(downhill));
  for (let halving = 0; halving < mostHalvings; halving++, length /= 2) {
    const there = point.map((x, i) => x + length * (downhill[i] ?? 0));
    const found = objective(there);
    if (isUsable(found) && isLower(found, at, length * slope)) return { point: there, at: found };
  }
  return null;
}

/** Lower by enough; or, where rounding hides what is gained, level and flatter. */
function isLower(found: Slope, at: Slope, expected: number): boolean {
  if (found.value <= at.value + 1e-4 * expected && found.value < at.value) return true;
  const isLevel = found.value <= at.value + 1e-12 * Math.abs(at.value);
  return isLevel && largest(found.gradient) < largest(at.gradient);
}

/** The inverse of the curvature after a step `s` that changed the gradient by `y`. */
function updated(inverse: Matrix, s: readonly number[], y: readonly number[]): Matrix {
  const sy = dot(s, y);
  if (sy <= 1e-14) return inverse;
  const hy = inverse.map((row) => dot(row, y));
  const scale = (1 + dot(y, hy) / sy) / sy;
  return inverse.map((row, i) =>
    row.map((h, j) => {
      const [si, sj, hi, hj] = [s[i] ?? 0, s[j] ?? 0, hy[i] ?? 0, hy[j] ?? 0];
      return h + scale * si * sj - (hi * sj + si * hj) / sy;
    }),
  );
}

/** True where the function curves up in every direction at the point: what is flat has no one least point. */
export function curvesUp(objective: Objective, point: readonly number[], least = 1e-6): boolean {
  const h = 1e-4;
  const rows = point.map((_, i) => {
    const [up, down] = [h, -h].map((d) => objective(point.map((x, j) => (j === i ? x + d : x))).gradient);
    return point.map((_, j) => ((up?.[j] ?? 0) - (down?.[j] ?? 0)) / (2 * h) - (i === j ? least : 0));
  });
  return isPositive(rows);
}

/** By Cholesky: every pivot is above 0. */
function isPositive(matrix: Matrix): boolean {
  const lower: number[][] = matrix.map((row) => row.map(() => 0));
  const at = (i: number, j: number) => lower[i]?.[j] ?? 0;
  return matrix.every((row, i) =>
    row.slice(0, i + 1).every((value, j) => {
      let rest = (value + (matrix[j]?.[i] ?? 0)) / 2;
      for (let k = 0; k < j; k++) rest -= at(i, k) * at(j, k);
      const entry = i === j ? Math.sqrt(rest) : rest / at(j, j);
      const target = lower[i];
      if (target) target[j] = entry;
      return i !== j || rest > 0;
    }),
  );
}

function isUsable({ value, gradient }: Slope): boolean {
  return Number.isFinite(value) && gradient.every(Number.isFinite);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((x, i) => x - (b[i] ?? 0));
}

function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
}

function isIdentity(matrix: Matrix): boolean {
  return matrix.every((row, i) => row.every((x, j) => x === (i === j ? 1 : 0)));
}
