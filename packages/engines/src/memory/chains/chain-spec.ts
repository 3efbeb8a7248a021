import type { Calendar, Duration } from '@sluice/core/calendar';
import type { ChainNode } from '@sluice/core/plan';
import type { ChainSpec, Reach } from '../chain/index.ts';

const exactMicros: Partial<Record<Duration['unit'], number>> = {
  second: 1e6,
  minute: 60e6,
  hour: 3600e6,
  day: 86_400e6,
  week: 7 * 86_400e6,
};

/** The rules of a chain node as the kernel takes them. */
export function chainSpec(node: ChainNode, byDay: boolean, calendar: Calendar): ChainSpec {
  const reach = (duration: Duration | null) => duration && reachOf(duration, byDay, calendar);
  return {
    stages: node.stages.map(({ direct, optional, within, match }, k) => ({
      direct,
      optional,
      within: reach(within),
      ...(k > 0 && match.some(({ standing }) => standing) ? { isState: true } : {}),
    })),
    order: node.order,
    ties: node.ties,
    window: reach(node.window),
    same: node.same.length,
    without: node.without.map(({ after, before, drops }) => ({ after, before, drops })),
    skipped: node.skipped,
    entry: node.entry,
    byDay,
  };
}

/** The last instant or day still within a duration of t. */
export function reachOf(duration: Duration, byDay: boolean, calendar: Calendar): Reach {
  if (byDay) {
    const isFixed = exactMicros[duration.unit] !== undefined;
    return isFixed ? { fixed: calendar.addDays(0, duration) } : { limit: (day) => calendar.addDays(day, duration) };
  }
  const exact = exactMicros[duration.unit];
  if (exact !== undefined) return { fixed: exact * duration.n };
  return { limit: (micros) => calendar.addMicros(micros, duration) };
}

/** The last instant or day within reach of t. */
export function limitOf(reach: Reach, t: number): number {
  return 'fixed' in reach ? t + reach.fixed : reach.limit(t);
}
