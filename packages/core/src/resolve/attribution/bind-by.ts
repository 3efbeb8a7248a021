import type { Dimension as WrittenDimension } from '../../spec/index.ts';
import { useDimension } from '../dimensions/resolve-dimensions.ts';
import type { Context } from '../shared/context.ts';
import type { Entries } from '../shared/entries.ts';
import type { Place } from '../shared/place.ts';

/** The dimension that gets the credit; null where a diagnostic says why there is none. */
export function bindBy(
  context: Context,
  written: string | undefined,
  place: Place,
  dimensions: Entries<WrittenDimension>,
): string | null {
  if (written === undefined || written === 'channel') return 'channel';
  if (!useDimension(context, written, place, dimensions)) return null;
  const from = context.dimensions[written]?.from ?? [];
  if (from.some(({ source }) => context.sources[source]?.kind === 'events')) return written;
  context.report('by-not-on-touches', { dimension: written }, place);
  return null;
}

/** The values left out, channels by their ids; null where a diagnostic says which is none. */
export function bindExclude(context: Context, values: readonly string[], by: string, place: Place): string[] | null {
  if (by !== 'channel' || context.channelIds === null) return [...values];
  const known = [...context.channelIds];
  const unknown = values.flatMap((channel, i) => (known.includes(channel) ? [] : [{ channel, at: place.at(i) }]));
  for (const { channel, at } of unknown) {
    const nearest = context.nearest(channel, known);
    const fix = nearest === undefined ? {} : { fix: { ...at.value, insert: nearest } };
    context.report('unknown-excluded-channel', { channel, known, nearest }, at, fix);
  }
  return unknown.length > 0 ? null : [...values];
}
