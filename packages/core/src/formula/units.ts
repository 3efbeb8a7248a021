import type { Unit } from '../catalog/index.ts';
import type { BinaryOp } from './syntax/syntax.ts';

/** `any`: a number of the formula, or a column whose unit only `unit:` can say. It takes the unit of what it meets. */
export type UnitType = Unit | 'any';

/** The unit of `left op right`; null where the two do not go together. */
export function combineUnits(op: BinaryOp, left: UnitType, right: UnitType): UnitType | null {
  switch (op) {
    case '+':
    case '-':
      return sameUnit(left, right);
    case '*':
      return productUnit(left, right);
    case '/':
      return quotientUnit(left, right);
  }
}

/** The one unit of both; null where they differ. */
export function sameUnit(left: UnitType, right: UnitType): UnitType | null {
  if (left === 'any') return right;
  return right === 'any' || left === right ? left : null;
}

function productUnit(left: UnitType, right: UnitType): UnitType | null {
  if (left === 'any' || left === 'ratio') return right === 'any' ? left : right;
  if (right === 'any' || right === 'ratio') return left;
  if (left === 'count') return right === 'count' ? null : right;
  return right === 'count' ? left : null;
}

/** Keyed by dividend, then divisor; what is missing does not go together. */
const quotients: Readonly<Record<Unit, Readonly<Partial<Record<Unit, Unit>>>>> = {
  count: { count: 'ratio', ratio: 'count', days: 'count', currency: 'count', score: 'count' },
  currency: { currency: 'ratio', count: 'currency', ratio: 'currency', days: 'currency', score: 'currency' },
  ratio: { ratio: 'ratio', count: 'ratio', days: 'ratio' },
  days: { days: 'ratio', count: 'days', ratio: 'days' },
  score: { score: 'ratio', count: 'score', ratio: 'score' },
};

function quotientUnit(left: UnitType, right: UnitType): UnitType | null {
  if (left === 'any') return right === 'any' || right !== 'ratio' ? 'any' : 'ratio';
  if (right === 'any') return left;
  return quotients[left][right] ?? null;
}
