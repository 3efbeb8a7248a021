import type { Channels } from '@sluice/core/catalog';
import { channelOf, spendChannelOf } from '@sluice/core/internal';
import type { ChannelColumn } from '@sluice/core/plan';
import type { Column, TextColumn } from '@sluice/core/table';
import { toTextColumn } from './text-column.ts';

type Ruled = (touch: Parameters<typeof channelOf>[1]) => string;

const touchFields = ['source', 'medium', 'campaign', 'referrer'] as const;

/** The channel of each row: the rules are asked once per distinct combination of the four fields. */
export function channelColumn(
  of: ChannelColumn,
  channels: Channels,
  length: number,
  column: (name: string) => Column | null,
): TextColumn {
  const read = (name: string | null): TextColumn | null => {
    const found = name === null ? null : column(name);
    return found && toTextColumn(found);
  };
  const declared = read(of.declared);
  const fields = touchFields.map((field) => read(of[field]));
  const isTouch = fields.some((field) => field !== null);
  const ruled: Ruled = (touch) => (of.isSpend ? spendChannelOf(channels, touch) : channelOf(channels, touch));
  const dictionary = new Dictionary();
  const codes = new Int32Array(length).fill(-1);
  const channelAt = isTouch ? touchChannels(fields, ruled, dictionary) : () => -1;
  const stated = declared ? Int32Array.from(declared.dictionary, (text) => dictionary.code(text)) : null;
  for (let row = 0; row < length; row++) {
    const own = declared?.codes[row] ?? -1;
    codes[row] = own >= 0 ? (stated?.[own] ?? -1) : channelAt(row);
  }
  return { type: 'text', dictionary: dictionary.texts, codes };
}

class Dictionary {
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();

  code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** Combinations are numbered pair by pair, so that a row costs three look-ups of integers at most. */
function touchChannels(
  fields: readonly (TextColumn | null)[],
  ruled: Ruled,
  dictionary: Dictionary,
): (row: number) => number {
  const known = new Map<number, number>();
  const wide = new Map<string, number>();
  const sizes = fields.map((field) => (field?.dictionary.length ?? 0) + 1);
  const isSmall = sizes.reduce((product, size) => product * size, 1) < Number.MAX_SAFE_INTEGER;
  const find = (row: number): number => {
    const [source, medium, campaign, referrer] = fields.map((f) => textAt(f, row));
    const touch = {
      source: source ?? null,
      medium: medium ?? null,
      campaign: campaign ?? null,
      referrer: referrer ?? null,
    };
    return dictionary.code(ruled(touch));
  };
  return (row) => {
    if (!isSmall) return once(wide, fields.map((f) => f?.codes[row] ?? -1).join(','), () => find(row));
    let at = 0;
    for (let f = 0; f < fields.length; f++) at = at * (sizes[f] ?? 1) + (fields[f]?.codes[row] ?? -1) + 1;
    return once(known, at, () => find(row));
  };
}

function once<K>(known: Map<K, number>, key: K, make: () => number): number {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

function textAt(field: TextColumn | null, row: number): string | null {
  const code = field?.codes[row] ?? -1;
  return code < 0 ? null : (field?.dictionary[code] ?? null);
}
