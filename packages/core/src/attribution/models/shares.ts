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

/** A share of the credit, and the touches that divide it equally. */
interface Part {
  readonly share: number;
  readonly touches: readonly number[];
}

/**
 * What each touch weighs (rule A2), above or equal to 0 and not all 0. Only proportions matter: a part of a model that
 * has no touch leaves its share to the rest, and milestones on one touch add up.
 */
export function touchWeights(model: TouchModel, path: TouchPath, weights: CustomWeights | null = null): Float64Array {
  if (model === 'time_decay') return decaying(path);
  if (model === 'linear') return new Float64Array(path.length).fill(1);
  return divided(path.length, partsOf(model, path, weights));
}

function partsOf(model: Exclude<TouchModel, 'time_decay' | 'linear'>, path: TouchPath, weights: CustomWeights | null) {
  const last = path.length - 1;
  switch (model) {
    case 'first':
      return [{ share: 1, touches: [0] }];
    case 'last':
      return [{ share: 1, touches: [last] }];
    case 'last_non_direct':
      return [{ share: 1, touches: [lastNonDirect(path)] }];
    case 'position':
      return placed(path, { first: 40, middle: 20, last: 40 });
    case 'custom':
      return placed(path, weights ?? { first: 1, middle: 1, last: 1 });
    case 'w_shaped':
      return milestones(path, 30, [0, path.lead, path.opportunity]);
    case 'full_path':
      return milestones(path, 22.5, [0, path.lead, path.opportunity, path.won]);
  }
}

/** Half-lives count from the latest touch, so that the oldest path has weights too. */
function decaying({ length, age }: TouchPath): Float64Array {
  const latest = age(length - 1);
  return Float64Array.from({ length }, (_, touch) => 2 ** (latest - age(touch)));
}

function lastNonDirect({ length, isDirect }: TouchPath): number {
  for (let touch = length - 1; touch >= 0; touch--) if (!isDirect(touch)) return touch;
  return length - 1;
}

function placed({ length }: TouchPath, { first, middle, last }: CustomWeights): Part[] {
  const between = Array.from({ length: Math.max(length - 2, 0) }, (_, i) => i + 1);
  return [
    { share: first, touches: [0] },
    { share: middle, touches: between },
    { share: last, touches: [length - 1] },
  ];
}

/** Equal shares for the milestones, and 10 for all other touches together. */
function milestones({ length }: TouchPath, share: number, touches: readonly number[]): Part[] {
  const there = touches.filter((touch) => touch >= 0);
  const others = Array.from({ length }, (_, touch) => touch).filter((touch) => !there.includes(touch));
  return [...there.map((touch) => ({ share, touches: [touch] })), { share: 10, touches: others }];
}

function divided(length: number, parts: readonly Part[]): Float64Array {
  const weights = new Float64Array(length);
  for (const { share, touches } of parts)
    for (const touch of touches) weights[touch] = (weights[touch] ?? 0) + share / touches.length;
  return weights.some((weight) => weight > 0) ? weights : weights.fill(1);
}
