import type { Formula, Unit } from '../catalog/index.ts';
import type { UnitType } from './units.ts';

/** The unit where nothing says it: a quotient of two columns is a ratio, any other number a count. */
export function settledUnit(unit: UnitType, formula: Formula): Unit {
  if (unit !== 'any') return unit;
  const isQuotient = formula.kind === 'binary' && formula.op === '/';
  return isQuotient && !isNumber(formula.left) && !isNumber(formula.right) ? 'ratio' : 'count';
}

/** Whether the part is arithmetic over numbers written in the formula. */
function isNumber(formula: Formula): boolean {
  if (formula.kind === 'binary') return isNumber(formula.left) && isNumber(formula.right);
  return formula.kind === 'negate' ? isNumber(formula.of) : formula.kind === 'number';
}
