import { isUnlimited, type Span } from '../plan/span.ts';

/** The spans a time lies in, by index; NaN, no time, lies in unlimited ones. */
export function spansOf(spans: readonly Span[], byDay: boolean): (time: number) => readonly number[] {
  const edges = spans.map((span) => ({
    from: (byDay ? span.fromDay : span.from) ?? Number.NEGATIVE_INFINITY,
    to: (byDay ? span.toDay : span.to) ?? Number.POSITIVE_INFINITY,
    isUnlimited: isUnlimited(span),
  }));
  return (time) =>
    edges.flatMap(({ from, to, isUnlimited }, span) =>
      (Number.isNaN(time) ? isUnlimited : time >= from && time < to) ? [span] : [],
    );
}
