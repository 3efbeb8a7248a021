import type { Zone } from '@sluice/core/calendar';
import type { Condition } from '@sluice/core/catalog';
import type { Column } from '@sluice/core/table';
import { compareLeaf, inLeaf, likeLeaf } from './leaves.ts';
import { maskOf } from './mask.ts';

/** The rows a condition is asked of. */
export interface ConditionRows {
  readonly length: number;
  /** The file's zone: where a day is compared with instants, they count by their local day. */
  readonly clock: Zone;
  /** The column of a field; undefined where there is none, which every row is then missing. */
  field(name: string): Column | undefined;
}

/**
 * 1 where the row meets the condition, else 0 (rule F17: a missing value fails every leaf, and so passes `not`).
 * A text is never equal to a number, nor the other way round. A cell with several values matches if any does.
 */
export function conditionMask(condition: Condition, rows: ConditionRows): Uint8Array {
  switch (condition.kind) {
    case 'all':
      return combine(condition.of, rows, 1, (a, b) => a & b);
    case 'any':
      return combine(condition.of, rows, 0, (a, b) => a | b);
    case 'not':
      return conditionMask(condition.of, rows).map((is) => 1 - is);
    default:
      return leafMask(condition, rows);
  }
}

type Leaf = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

function combine(
  conditions: readonly Condition[],
  rows: ConditionRows,
  start: number,
  join: (a: number, b: number) => number,
): Uint8Array {
  const mask = new Uint8Array(rows.length).fill(start);
  for (const condition of conditions) {
    const next = conditionMask(condition, rows);
    for (let row = 0; row < mask.length; row++) mask[row] = join(mask[row] as number, next[row] as number);
  }
  return mask;
}

function leafMask(leaf: Leaf, rows: ConditionRows): Uint8Array {
  const column = rows.field(leaf.field.name);
  if (column === undefined) return new Uint8Array(rows.length).fill(leaf.kind === 'exists' && !leaf.exists ? 1 : 0);
  switch (leaf.kind) {
    case 'in':
      return inLeaf(column, leaf.values, rows.clock);
    case 'compare':
      return compareLeaf(column, leaf.op, leaf.value, rows.clock);
    case 'like':
      return likeLeaf(column, leaf.pattern);
    case 'domain_in': {
      const domains = new Set(leaf.domains);
      return maskOf(column, {
        text: (text) => domains.has(text.slice(text.lastIndexOf('@') + 1).toLowerCase()) && text.includes('@'),
      });
    }
    case 'exists': {
      const there = maskOf(column, { text: () => true, value: () => true });
      return leaf.exists ? there : there.map((is) => 1 - is);
    }
  }
}
