import type { Range } from '../diagnostic/index.ts';

/** A plain scalar of a definition file. */
export type ScalarValue = string | number | boolean | null;

/** A value and where it stands. `size` counts the values in it, itself included, with aliases written out. */
export type Place = ScalarPlace | ListPlace | MapPlace;

export interface ScalarPlace extends Range {
  readonly kind: 'scalar';
  readonly size: number;
  readonly value: ScalarValue;
}

export interface ListPlace extends Range {
  readonly kind: 'list';
  readonly size: number;
  readonly items: readonly Place[];
}

export interface MapPlace extends Range {
  readonly kind: 'map';
  readonly size: number;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: Range;
  readonly value: Place;
}

/** The plain JSON of a place; maps have no prototype, so no key can mean anything but itself. */
export function toValue(place: Place): unknown {
  if (place.kind === 'scalar') return place.value;
  if (place.kind === 'list') return place.items.map(toValue);
  const map: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of place.entries) map[key] = toValue(entry.value);
  return map;
}
