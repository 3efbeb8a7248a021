import type { ChainSpec, Reach } from './types.ts';

/** The last instant (or day) inside a reach that starts at t. */
export type Limit = (t: number) => number;

/** Later than any row, and earlier than the Infinity that stands for never. */
const forever: Limit = () => Number.MAX_VALUE;

/** The reach as a function; none has no end. */
export function toLimit(reach: Reach | null): Limit {
  if (reach === null) return forever;
  if ('limit' in reach) return reach.limit;
  const { fixed } = reach;
  return (t) => t + fixed;
}

/** A constant length, Infinity for none, or -1 where the length depends on the start. */
export function toLength(reach: Reach | null): number {
  if (reach === null) return Number.POSITIVE_INFINITY;
  return 'fixed' in reach ? reach.fixed : -1;
}

/** True where one latest-entry pass gives the depth: no state but the latest row of each stage is needed. */
export function isSimple(spec: ChainSpec): boolean {
  return (
    spec.order !== 'any' &&
    spec.skipped === 'absent' &&
    spec.entry === 'closed' &&
    spec.same === 0 &&
    spec.without.length === 0 &&
    spec.stages.every((stage) => !stage.optional && !stage.direct && !stage.isState)
  );
}

/** Bit k: stage k is a state. */
export function statesOf({ stages }: ChainSpec): number {
  return stages.reduce((all, { isState }, k) => (isState ? all | (1 << k) : all), 0);
}
