import { barLength, px } from '../scale/linear.ts';
import type { FunnelBar, StageNumbers } from './model.ts';
import { rateOf } from './words.ts';

/** Numbers with their comparison, before they have a length. */
export function unscaled(
  numbers: readonly StageNumbers[],
  other: readonly StageNumbers[] | undefined,
  from: 'first' | 'previous',
): FunnelBar[] {
  return numbers.map((stage, k) => {
    const before = other?.[k];
    const [now, then] = [rateOf(stage, from), before ? rateOf(before, from) : null];
    const change = now === null || then === null || stage.withheld || before?.withheld ? null : now - then;
    const compareCount = before && !before.withheld ? before.count : null;
    return {
      ...stage,
      width: 0,
      maturingWidth: 0,
      compareWidth: null,
      compareCount,
      change: k === 0 && from === 'first' ? null : change,
    };
  });
}

/** Lengths on one linear scale: `max` is `room` pixels long. */
export function scaled(bars: readonly FunnelBar[], max: number, room: number): FunnelBar[] {
  return bars.map((bar) => {
    const width = bar.withheld ? 0 : barLength(bar.count, max, room);
    const maturingWidth = bar.count > 0 ? px((width * bar.maturing) / bar.count) : 0;
    const compareWidth = bar.compareCount === null ? null : barLength(bar.compareCount, max, room);
    return { ...bar, width, maturingWidth, compareWidth };
  });
}

/** The largest count, the other period's included. */
export function largest(bars: readonly FunnelBar[]): number {
  return Math.max(0, ...bars.map((bar) => Math.max(bar.withheld ? 0 : bar.count, bar.compareCount ?? 0)));
}
