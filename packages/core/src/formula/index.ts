export { bindFormula, bindLibraryMetric, type FormulaBinding } from './bind/bind-formula.ts';
export { functionNames, functionTable } from './functions.table.ts';
export type { BoundFormula, FormulaScope, FormulaUse, NameKind } from './scope.ts';
export { denominatorText } from './syntax/denominator.ts';
export { type ParsedFormula, parseFormula } from './syntax/parse-formula.ts';
export { printFormula } from './syntax/print-formula.ts';
export type { Span, Syntax } from './syntax/syntax.ts';
export type { UnitType } from './units.ts';
