import type { Formula, Metric, Text } from '../../catalog/index.ts';
import type { BoundFormula, FormulaScope } from '../../formula/scope.ts';
import { settledUnit } from '../../formula/settled-unit.ts';
import { denominatorText } from '../../formula/syntax/denominator.ts';
import { printFormula } from '../../formula/syntax/print-formula.ts';
import type { Syntax } from '../../formula/syntax/syntax.ts';
import { labelOfId } from '../shared/text.ts';
import { basisOf } from './basis.ts';
import { inlineLabel } from './inline-label.ts';

/** The catalog's entry for a formula used where a metric is named; its id is the formula's normal spelling. */
export function inlineEntry(syntax: Syntax, bound: BoundFormula, scope: FormulaScope): Metric {
  const id = printFormula(syntax);
  return {
    id,
    label: labelOf(syntax, bound, scope),
    unit: settledUnit(bound.unit, bound.formula),
    formulaText: id,
    formula: bound.formula,
    from: 'inline',
    denominator: denominatorText(syntax),
    ...basisOf(bound.bases),
    ...betterOf(bound.formula),
  };
}

/** More leads, money and conversion are better, longer lags are not; of anything else nothing is known. */
function betterOf(formula: Formula): Pick<Metric, 'better'> {
  if (formula.kind !== 'measure') return {};
  const { kind } = formula.measure;
  if (kind === 'median_days') return { better: 'lower' };
  return ['count', 'value', 'rate', 'cohort_rate'].includes(kind) ? { better: 'higher' } : {};
}

/** The name, or what one measure of stages is called; else the formula. */
function labelOf(syntax: Syntax, { formula }: BoundFormula, scope: FormulaScope): Text {
  if (syntax.kind === 'name') return { default: labelOfId(syntax.name.slice(syntax.name.indexOf('.') + 1)) };
  return inlineLabel(formula, scope) ?? { default: printFormula(syntax) };
}
