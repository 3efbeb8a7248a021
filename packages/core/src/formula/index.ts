export { bindFormula, bindLibraryMetric, type FormulaBinding } from './bind-formula.ts';
export { denominatorText } from './denominator.ts';
export { functionNames, functionTable } from './functions.table.ts';
export { type ParsedFormula, parseFormula } from './parse-formula.ts';
export { printFormula } from './print-formula.ts';
export type { BoundFormula, FormulaScope, FormulaUse, NameKind } from './scope.ts';
export type { Span, Syntax } from './syntax.ts';
export type { UnitType } from './units.ts';
