import type { Metric } from '../../catalog/index.ts';
import type { BoundFormula, FormulaScope } from '../../formula/scope.ts';
import { denominatorText } from '../../formula/syntax/denominator.ts';
import { parseFormula } from '../../formula/syntax/parse-formula.ts';
import { type LibraryMetric, libraryFormula } from '../../library/library.ts';
import { basisOf } from './basis.ts';

/** The catalog's entry for a library metric that was bound. */
export function libraryEntry(metric: LibraryMetric, bound: BoundFormula, scope: FormulaScope): Metric {
  const formulaText = libraryFormula(metric, scope);
  const { syntax } = parseFormula(formulaText);
  const isOfRevenue = metric.ofMargin === true && scope.settings['margin'] === undefined;
  return {
    label: scope.library.label(isOfRevenue ? `${metric.id}_revenue` : metric.id),
    id: metric.id,
    unit: metric.unit,
    formulaText,
    formula: bound.formula,
    from: 'library',
    denominator: syntax === null ? undefined : denominatorText(syntax),
    ...basisOf(bound.bases),
    position: metric.position,
    better: metric.better,
    vanity: metric.vanity,
  };
}
