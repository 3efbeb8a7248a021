import { solve } from './solve.ts';

/** A logistic model: the chance is 1 / (1 + e^−(intercept + Σ weight × feature)). */
export interface LogisticFit {
  readonly intercept: number;
  readonly weights: readonly number[];
  readonly steps: number;
  /** False: the steps ran out before the weights stood still. */
  readonly converged: boolean;
}

export interface LogisticOptions {
  /** Weight of the penalty ½ λ Σ w² on features of unit spread; the intercept is free. Default 1. */
  readonly l2?: number;
  readonly mostSteps?: number;
}

/**
 * Logistic regression with an L2 penalty by Newton's steps (iteratively reweighted least squares), halved until the
 * likelihood rises. Features are brought to unit spread first; one that never varies gets weight 0. Deterministic.
 * With λ > 0 there is one answer, and perfect separation does not run away.
 */
export function fitLogistic(
  features: readonly Float64Array[],
  labels: Uint8Array,
  { l2 = 1, mostSteps = 100 }: LogisticOptions = {},
): LogisticFit {
  const scaled = features.map(scale);
  const used = scaled.flatMap((each, i) => (each.spread > 0 ? [i] : []));
  const columns = used.map((i) => (scaled[i] as Scaled).values);
  let beta = new Float64Array(columns.length + 1);
  let value = objective(columns, labels, beta, l2);
  let steps = 0;
  let converged = false;
  while (!converged && steps < mostSteps) {
    steps++;
    const step = newtonStep(columns, labels, beta, l2);
    const next = halve(columns, labels, beta, step, value, l2);
    converged = next.value - value < 1e-12 * (1 + Math.abs(value));
    beta = next.beta;
    value = next.value;
  }
  return unscaled(scaled, used, beta, { steps, converged });
}

interface Scaled {
  readonly values: Float64Array;
  readonly mean: number;
  readonly spread: number;
}

function scale(values: Float64Array): Scaled {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { values: values.map((value) => (spread > 0 ? (value - mean) / spread : 0)), mean, spread };
}

function unscaled(
  scaled: readonly Scaled[],
  used: readonly number[],
  beta: Float64Array,
  end: Pick<LogisticFit, 'steps' | 'converged'>,
): LogisticFit {
  const weights: number[] = scaled.map(() => 0);
  let intercept = beta[0] as number;
  used.forEach((feature, place) => {
    const { mean, spread } = scaled[feature] as Scaled;
    const weight = (beta[place + 1] as number) / spread;
    weights[feature] = weight;
    intercept -= weight * mean;
  });
  return { intercept, weights, ...end };
}

function linear(columns: readonly Float64Array[], beta: Float64Array, i: number): number {
  let sum = beta[0] as number;
  for (let j = 0; j < columns.length; j++) sum += (beta[j + 1] as number) * ((columns[j] as Float64Array)[i] as number);
  return sum;
}

/** The penalised log likelihood. */
function objective(columns: readonly Float64Array[], labels: Uint8Array, beta: Float64Array, l2: number): number {
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const z = linear(columns, beta, i);
    const signed = labels[i] === 1 ? z : -z;
    sum -= signed > 0 ? Math.log1p(Math.exp(-signed)) : -signed + Math.log1p(Math.exp(signed));
  }
  for (let j = 1; j < beta.length; j++) sum -= (l2 / 2) * (beta[j] as number) ** 2;
  return sum;
}

function newtonStep(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  beta: Float64Array,
  l2: number,
): Float64Array {
  const size = columns.length + 1;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  const row = new Float64Array(size).fill(1);
  for (let i = 0; i < labels.length; i++) {
    for (let j = 1; j < size; j++) row[j] = (columns[j - 1] as Float64Array)[i] as number;
    const p = 1 / (1 + Math.exp(-linear(columns, beta, i)));
    const rest = (labels[i] as number) - p;
    const weight = Math.max(p * (1 - p), 1e-12);
    for (let j = 0; j < size; j++) {
      gradient[j] = (gradient[j] as number) + rest * (row[j] as number);
      const line = hessian[j] as Float64Array;
      const weighted = weight * (row[j] as number);
      for (let k = 0; k <= j; k++) line[k] = (line[k] as number) + weighted * (row[k] as number);
    }
  }
  for (let j = 1; j < size; j++) {
    gradient[j] = (gradient[j] as number) - l2 * (beta[j] as number);
    const line = hessian[j] as Float64Array;
    line[j] = (line[j] as number) + l2;
  }
  return solve(hessian, gradient);
}

function halve(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  beta: Float64Array,
  step: Float64Array,
  before: number,
  l2: number,
): { beta: Float64Array<ArrayBuffer>; value: number } {
  for (let share = 1; share > 1e-10; share /= 2) {
    const next = Float64Array.from(beta, (value, j) => value + share * (step[j] as number));
    const value = objective(columns, labels, next, l2);
    if (value >= before) return { beta: next, value };
  }
  return { beta: Float64Array.from(beta), value: before };
}

/** The chance of each row. */
export function probabilities({ intercept, weights }: LogisticFit, features: readonly Float64Array[]): Float64Array {
  const rows = features[0]?.length ?? 0;
  return Float64Array.from({ length: rows }, (_, i) => {
    const z = features.reduce((sum, column, j) => sum + (weights[j] ?? 0) * (column[i] as number), intercept);
    return 1 / (1 + Math.exp(-z));
  });
}
