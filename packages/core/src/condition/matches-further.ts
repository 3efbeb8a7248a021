import type { Condition, Scalar } from '../catalog/index.ts';
import { likePattern } from './like.ts';

type Further = Extract<Condition, { kind: 'compare' | 'like' | 'domain_in' }>;

/** A leaf that no filter makes, only the file: comparisons, patterns and domains. */
export function matchesFurther(leaf: Further, value: string): boolean {
  switch (leaf.kind) {
    case 'compare':
      return compares(leaf.op, value, leaf.value);
    case 'like':
      return likePattern(leaf.pattern).test(value);
    case 'domain_in':
      return value.includes('@') && leaf.domains.includes(value.slice(value.lastIndexOf('@') + 1).toLowerCase());
  }
}

/** A number with the number of a text, a text with the text. */
function compares(op: 'gt' | 'gte' | 'lt' | 'lte', text: string, limit: Scalar): boolean {
  const isNumber = typeof limit === 'number';
  const a = isNumber ? numberOf(text) : text;
  const b = isNumber ? limit : String(limit);
  return (op.startsWith('g') ? a > b : a < b) || (op.endsWith('e') && a === b);
}

const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
