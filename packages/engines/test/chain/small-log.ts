import {
  type Chain,
  type ChainRows,
  type ChainSpec,
  type ChainStage,
  createChain,
} from '../../src/memory/chain/index.ts';

export const HOUR = 3_600e6;
export const DAY = 24 * HOUR;

/** A row: when (in days), and the stages it matches. */
export type SmallRow = readonly [day: number, ...stages: number[]];

export function stage(options: Partial<ChainStage> = {}): ChainStage {
  return { direct: false, optional: false, within: null, ...options };
}

/** A funnel of plain stages; a window of so many days. */
export function funnel(stages: number, options: Partial<ChainSpec> = {}): ChainSpec {
  return {
    stages: Array.from({ length: stages }, () => stage()),
    order: 'in_sequence',
    ties: 'in_order',
    window: null,
    same: 0,
    without: [],
    skipped: 'absent',
    entry: 'closed',
    byDay: false,
    ...options,
  };
}

export const days = (n: number) => ({ fixed: n * DAY });

export interface Leads {
  readonly chain: Chain;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** Leads side by side, each given as its rows in order of time. */
export function leads(spec: ChainSpec, rows: readonly (readonly SmallRow[])[], more: Partial<ChainRows> = {}): Leads {
  const all = rows.flat();
  let end = 0;
  const ranges = rows.map((own) => {
    end += own.length;
    return [end - own.length, end] as const;
  });
  const input: ChainRows = {
    times: Float64Array.from(all, ([day]) => day * DAY),
    stageMask: Int32Array.from(all, ([, ...stages]) => stages.reduce((mask, k) => mask | (1 << k), 0)),
    ...more,
  };
  return { chain: createChain(spec, input), ranges };
}

/** How many leads are at each stage or past it. */
export function counts(stages: number, depths: readonly number[]): number[] {
  return Array.from({ length: stages }, (_, k) => depths.filter((depth) => depth >= k).length);
}

/** The furthest stage of each lead. */
export function depthsOf({ chain, ranges }: Leads): number[] {
  return ranges.map(([from, to]) => chain.depth(from, to));
}
