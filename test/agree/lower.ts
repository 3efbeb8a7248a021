import type { Funnel } from '@sluice/core/catalog';
import type { ChainRows, ChainSpec, Reach } from '../../packages/engines/src/memory/chain/index.ts';
import { addDuration } from '../reference/local-time.ts';
import type { Cell } from '../reference/log.ts';
import type { Moment, Timeline } from '../reference/timeline.ts';

/** A funnel as the kernel takes it; lengths come from the reference's own calendar. */
export function toSpec(funnel: Funnel, timezone: string, byDay: boolean): ChainSpec {
  const reach = (duration: Funnel['window']): Reach | null => {
    if (duration === null) return null;
    if (duration.unit === 'month') return { limit: (t) => addDuration(t, duration, byDay, timezone) };
    return { fixed: addDuration(0, duration, byDay, 'UTC') };
  };
  return {
    stages: funnel.stages.map((stage, k) => ({
      direct: stage.reach.kind === 'event' && k > 0 && (stage.direct || funnel.order === 'direct'),
      optional: stage.optional,
      within: reach(stage.within ?? null),
      ...(k > 0 && stage.reach.kind === 'standing' ? { isState: true } : {}),
    })),
    order: funnel.order,
    ties: funnel.ties,
    window: reach(funnel.window),
    same: funnel.same.length,
    without: funnel.without.map(({ after, before, drops }) => ({ after, before, drops })),
    skipped: funnel.skipped,
    entry: funnel.entry,
    byDay,
  };
}

export interface Ranges {
  readonly rows: ChainRows;
  /** Subject → its rows. */
  readonly ranges: ReadonlyMap<string, readonly [from: number, to: number]>;
}

const bits = (indexes: readonly number[]): number => indexes.reduce((mask, k) => mask | (1 << k), 0);

/** All subjects side by side in typed arrays. */
export function toRows(timeline: Timeline, same: number): Ranges {
  const moments: Moment[] = [];
  const ranges = new Map<string, readonly [number, number]>();
  for (const [subject, own] of timeline.subjects) {
    ranges.set(subject, [moments.length, moments.length + own.length]);
    moments.push(...own);
  }
  const codes = new Map<Cell, number>();
  const code = (value: Cell | undefined): number => {
    if (value === undefined) return -2;
    if (value === null) return -1;
    if (!codes.has(value)) codes.set(value, codes.size);
    return codes.get(value) ?? -1;
  };
  return {
    ranges,
    rows: {
      times: Float64Array.from(moments, (m) => m.t),
      stageMask: Int32Array.from(moments, (m) => bits(m.stages)),
      entryMask: Int32Array.from(moments, (m) => bits(m.enters)),
      withoutMask: Int32Array.from(moments, (m) => bits(m.withouts)),
      same: Array.from({ length: same }, (_, f) => Int32Array.from(moments, (m) => code(m.same[f]))),
      adjacent: Uint8Array.from(moments, (m) => (m.isBetween ? 1 : 0)),
    },
  };
}
