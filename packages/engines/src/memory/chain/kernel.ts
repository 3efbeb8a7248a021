import type { Chain, ChainRows, ChainSpec } from './types.ts';

/** Opens a chain with every rule. */
export type Kernel = (spec: ChainSpec, rows: ChainRows) => Chain;

/** Thrown where rows or rules need the kernel and it is not loaded: who loads it begins anew. */
export class KernelNeeded extends Error {}

/** Stands for a chain until the kernel is loaded. */
export const unopened: Chain = {
  depthSuffices: true,
  depth: needKernel,
  best: needKernel,
  activity: needKernel,
  attempts: needKernel,
};

/** Says that the kernel must be loaded. */
export function needKernel(): never {
  throw new KernelNeeded('This funnel needs the kernel.');
}
