import { formatDay } from '@sluice/core/calendar';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { Column, LoadedSource } from '@sluice/core/table';
import { type KeyPlace, reportAt } from './key-places.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Stretches of costs that lie over each other although nothing tells them apart: the same texts in every column,
 * as where two exports of one campaign overlap. They are summed all the same.
 */
export function overlappingCosts(loaded: LoadedSource, range: KeyPlace): Diagnostic[] {
  const { from_day: from, to_day: to } = loaded.fields;
  if (loaded.kind !== 'spend' || from?.type !== 'day' || to?.type !== 'day') return [];
  const texts = [...new Set<Column>(Object.values(loaded.fields))].filter((column) => column.type === 'text');
  const alike = new Map<string, Stretch[]>();
  for (let row = 0; row < loaded.length; row++) {
    const stretch = { from: from.values[row] ?? 0, to: to.values[row] ?? 0 };
    if (!(stretch.to > stretch.from)) continue;
    const key = texts.map(({ codes }) => codes[row] ?? -1).join(' ');
    const known = alike.get(key);
    if (known) known.push(stretch);
    else alike.set(key, [stretch]);
  }
  const found = [...alike.values()].flatMap(overlaps);
  const [first] = found;
  if (first === undefined) return [];
  const params = { source: loaded.id, count: found.length, from: formatDay(first.from), to: formatDay(first.to) };
  return [reportAt('overlapping-costs', params, range)];
}

/** The days two neighbours share, in order of their first days. */
function overlaps(stretches: readonly Stretch[]): { from: number; to: number }[] {
  const sorted = [...stretches].sort((a, b) => a.from - b.from || a.to - b.to);
  return sorted.flatMap((next, i) => {
    const before = sorted[i - 1];
    return before !== undefined && next.from <= before.to
      ? [{ from: next.from, to: Math.min(before.to, next.to) }]
      : [];
  });
}
