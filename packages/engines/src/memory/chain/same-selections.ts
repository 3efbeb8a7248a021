import type { ChainRows } from './types.ts';

/**
 * Rule F9: the sets of rows a chain may be taken from. Each set has one value of each `same` field, beside the rows whose
 * source has no such field; rows with an empty value are in none.
 */
export function sameSelections(list: readonly number[], rows: ChainRows, fields: number): (readonly number[])[] {
  let sets: (readonly number[])[] = [list];
  for (let f = 0; f < fields; f++) {
    const codes = rows.same?.[f];
    if (codes !== undefined) sets = sets.flatMap((set) => splitByValue(set, codes));
  }
  return sets;
}

function splitByValue(set: readonly number[], codes: Int32Array): (readonly number[])[] {
  const without = set.filter((r) => codes[r] === -2);
  const byValue = new Map<number, number[]>();
  for (const r of set) {
    const code = codes[r] as number;
    if (code < 0) continue;
    const group = byValue.get(code);
    if (group === undefined) byValue.set(code, [r]);
    else group.push(r);
  }
  if (byValue.size === 0) return [without];
  return Array.from(byValue.values(), (group) => merge(group, without));
}

function merge(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.length === 0) return a;
  return [...a, ...b].sort((x, y) => x - y);
}
