import { isUnlimited, type Span } from '../plan/span.ts';

const none: readonly number[] = [];

/** The spans a time lies in, by index; NaN, no time, lies in unlimited ones. */
export function spansOf(spans: readonly Span[], byDay: boolean): (time: number) => readonly number[] {
  const edges = spans.map((span) => ({
    from: (byDay ? span.fromDay : span.from) ?? Number.NEGATIVE_INFINITY,
    to: (byDay ? span.toDay : span.to) ?? Number.POSITIVE_INFINITY,
    isUnlimited: isUnlimited(span),
  }));
  const alone = edges.map((_, span) => [span]);
  const [only] = alone;
  if (only && alone.length === 1 && edges[0]?.isUnlimited) return () => only;
  return (time) => {
    let found: readonly number[] = none;
    for (let span = 0; span < edges.length; span++) {
      const { from, to, isUnlimited } = edges[span] as (typeof edges)[number];
      if (!(Number.isNaN(time) ? isUnlimited : time >= from && time < to)) continue;
      found = found === none ? (alone[span] ?? none) : [...found, span];
    }
    return found;
  };
}
