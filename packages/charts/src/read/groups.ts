import type { Breakdown } from '../figure/figure.ts';
import type { FigureGroup } from '../figure/figure-group.ts';
import { CATEGORY_COLORS, categoryToken, TOKENS } from '../figure/palette.ts';
import type { Texts } from '../texts/texts.ts';

/** A group before folding: its key and what it weighs (its count at the first stage, its sum). */
export interface WeighedKey {
  readonly key: string | null;
  readonly weight: number;
}

/** Sorts after every name. */
const LAST = '\uffff';

/**
 * Groups in falling weight, by name where it is the same; those beyond the limit folded into one *Other* that names how many it holds; a single one
 * over the limit keeps its name, as *Other* would take the same room. Colours go by `by.order` where it is given, so that a group keeps its colour.
 */
export function foldGroups(keys: readonly WeighedKey[], by: Breakdown, texts: Texts): FigureGroup[] {
  const most = Math.max(1, Math.min(by.limit ?? CATEGORY_COLORS.length, CATEGORY_COLORS.length));
  const limit = keys.length === most + 1 ? keys.length : most;
  const name = ({ key }: WeighedKey) => (key === null ? LAST : groupLabel(key, by, texts));
  const sorted = [...keys].sort(
    (a, b) => b.weight - a.weight || name(a).localeCompare(name(b), texts.locale, { numeric: true }),
  );
  const shown = sorted.slice(0, limit);
  const rest = sorted.slice(limit);
  const groups = shown.map(
    ({ key }, index): FigureGroup => ({
      key: groupKey(key),
      label: groupLabel(key, by, texts),
      values: [key],
      token: categoryToken(colorIndex(key, index, by.order)),
      select: { dimension: by.name, value: key },
    }),
  );
  if (rest.length === 0) return groups;
  const other = { key: 'other', label: texts.other(rest.length), values: rest.map((r) => r.key), token: TOKENS.other };
  return [...groups, other];
}

function colorIndex(key: string | null, index: number, order: Breakdown['order']): number {
  if (!order) return index;
  return order.includes(key) ? order.indexOf(key) : order.length;
}

/** How the group of a key is called. */
export function groupLabel(key: string | null, by: Breakdown | undefined, texts: Texts): string {
  if (key === null) return by?.missing ?? texts.noValue;
  const labels = by?.labels ?? {};
  return Object.hasOwn(labels, key) ? (labels[key] ?? key) : key;
}

/** A key of a group for drawing keys: the empty group and a group named alike differ. */
export function groupKey(key: string | null): string {
  return key === null ? 'none' : `v:${key}`;
}
