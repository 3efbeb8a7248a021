import type { AttributionModel, CustomWeights } from '../../catalog/index.ts';

/** The models that look at one conversion alone; the others look at all paths together. */
export type TouchModel = Exclude<AttributionModel, 'markov' | 'shapley' | 'participation'>;

/** The touches of one conversion, the earliest first; there is at least one. */
export interface TouchPath {
  readonly length: number;
  /** How long before the conversion, in half-lives. */
  readonly age: (touch: number) => number;
  readonly isDirect: (touch: number) => boolean;
  /** The touch that led to each milestone; −1: there is none. */
  readonly lead: number;
  readonly opportunity: number;
  readonly won: number;
}

/**
 * What each touch weighs (rule A2), above or equal to 0 and not all 0. Only proportions matter: a part of a model that
 * has no touch leaves its share to the rest, and milestones on one touch add up.
 */
export function touchWeights(model: TouchModel, path: TouchPath, weights: CustomWeights | null = null): Float64Array {
  const into = new Float64Array(path.length);
  weighTouches(model, path, weights, into);
  return into;
}

/** The same into an array that may be longer and is reused; what comes after the path's touches is left as it is. */
export function weighTouches(
  model: TouchModel,
  path: TouchPath,
  weights: CustomWeights | null,
  into: Float64Array,
): void {
  const { length } = path;
  if (model === 'time_decay') decay(path, into);
  else if (model === 'linear') into.fill(1, 0, length);
  else {
    into.fill(0, 0, length);
    weighParts(model, path, weights, into);
    if (isAllZero(into, length)) into.fill(1, 0, length);
  }
}

function weighParts(
  model: Exclude<TouchModel, 'time_decay' | 'linear'>,
  path: TouchPath,
  weights: CustomWeights | null,
  into: Float64Array,
): void {
  const last = path.length - 1;
  if (model === 'first') add(into, 0, 1);
  else if (model === 'last') add(into, last, 1);
  else if (model === 'last_non_direct') add(into, lastNonDirect(path), 1);
  else if (model === 'position') place(into, last, 40, 20, 40);
  else if (model === 'custom') place(into, last, weights?.first ?? 1, weights?.middle ?? 1, weights?.last ?? 1);
  else {
    const [share, own] = model === 'w_shaped' ? [30, []] : [22.5, [path.won]];
    weighMilestones(into, path.length, share, [0, path.lead, path.opportunity, ...own]);
  }
}

function add(into: Float64Array, touch: number, share: number): void {
  into[touch] = (into[touch] as number) + share;
}

/** Half-lives count from the latest touch, so that the oldest path has weights too. */
function decay({ length, age }: TouchPath, into: Float64Array): void {
  const latest = age(length - 1);
  for (let touch = 0; touch < length; touch++) into[touch] = 2 ** (latest - age(touch));
}

function lastNonDirect({ length, isDirect }: TouchPath): number {
  for (let touch = length - 1; touch >= 0; touch--) if (!isDirect(touch)) return touch;
  return length - 1;
}

/** Shares for the first and the last touch, and one for all between them together. */
function place(into: Float64Array, last: number, first: number, middle: number, end: number): void {
  add(into, 0, first);
  const each = middle / (last - 1);
  for (let touch = 1; touch < last; touch++) add(into, touch, each);
  add(into, last, end);
}

/** Equal shares for the milestones, and 10 for all other touches together. */
function weighMilestones(into: Float64Array, length: number, share: number, touches: readonly number[]): void {
  for (const touch of touches) if (touch >= 0) add(into, touch, share);
  let others = 0;
  for (let touch = 0; touch < length; touch++) if (into[touch] === 0) others++;
  for (let touch = 0; touch < length; touch++) if (into[touch] === 0) into[touch] = 10 / others;
}

function isAllZero(values: Float64Array, length: number): boolean {
  for (let i = 0; i < length; i++) if ((values[i] as number) > 0) return false;
  return true;
}
