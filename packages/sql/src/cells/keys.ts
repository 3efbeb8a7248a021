import type { Condition } from '@sluice/core/catalog';
import { all, any, binary, call, cast, isIn, isNull, isThere, literal, not, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { surely } from '../condition/condition.ts';
import { comparison, likePattern } from '../condition/leaves.ts';

/** A condition over the texts of group keys: null is the group without a value (rules F14, F17). */
export function keyCondition(where: Condition, keyOf: (dimension: string) => Expr): Expr {
  switch (where.kind) {
    case 'all':
      return all(...where.of.map((c) => keyCondition(c, keyOf)));
    case 'any':
      return any(...where.of.map((c) => keyCondition(c, keyOf)));
    case 'not':
      return not(surely(keyCondition(where.of, keyOf)));
    default: {
      const { of, name } = where.field;
      return keyLeaf(where, keyOf(of === 'lead' ? `lead.${name}` : name));
    }
  }
}

function keyLeaf(leaf: Exclude<Condition, { kind: 'all' | 'any' | 'not' }>, key: Expr): Expr {
  switch (leaf.kind) {
    case 'exists':
      return leaf.exists ? isThere(key) : isNull(key);
    case 'in':
      return isIn(
        key,
        leaf.values.map((v) => literal(String(v))),
      );
    case 'like':
      return call('like_folded', key, literal(likePattern(leaf.pattern)));
    case 'domain_in':
      return all(call('contains', key, word('@')), isIn(call('after_last', key, word('@')), leaf.domains.map(literal)));
    case 'compare': {
      const { op, value } = leaf;
      if (typeof value !== 'number') return binary(comparison[op], key, literal(String(value)));
      return binary(comparison[op], call('to_number', key), cast(literal(value), 'double'));
    }
  }
}
