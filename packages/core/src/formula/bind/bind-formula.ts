import { type Diagnostic, report } from '../../diagnostic/index.ts';
import { type LibraryMetric, libraryFormula } from '../../library/library.ts';
import type { BoundFormula, FormulaScope, FormulaUse } from '../scope.ts';
import { parseFormula } from '../syntax/parse-formula.ts';
import type { Span, Syntax } from '../syntax/syntax.ts';
import { combineUnits } from '../units.ts';
import { bindCall } from './bind-call.ts';
import { bindName } from './bind-name.ts';
import type { Binding, Typed } from './binding.ts';
import { lackOf } from './lack.ts';

/** A bound formula, or null with the diagnostics that say why; offsets are of the formula's text. */
export interface FormulaBinding {
  readonly bound: BoundFormula | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly FormulaUse[];
}

/** Binds the names of a formula and checks its units. Reports every fault it finds, not only the first. */
export function bindFormula(syntax: Syntax, scope: FormulaScope, expanding: readonly string[] = []): FormulaBinding {
  const binding: Binding = { scope, diagnostics: [], uses: [], bases: new Set(), expanding };
  const typed = bind(binding, syntax);
  const { diagnostics, uses, bases } = binding;
  return { bound: typed === null ? null : { ...typed, bases }, diagnostics, uses };
}

function bind(binding: Binding, syntax: Syntax): Typed {
  switch (syntax.kind) {
    case 'number':
      return { formula: { kind: 'number', value: syntax.value }, unit: 'any' };
    case 'duration':
      binding.diagnostics.push(report('length-as-number', { found: syntax.text }, syntax));
      return null;
    case 'name':
      return bindName(binding, syntax, expandLibrary);
    case 'negate': {
      const of = bind(binding, syntax.of);
      return of && { formula: { kind: 'negate', of: of.formula }, unit: of.unit };
    }
    case 'call':
      return bindCall(binding, syntax, bind);
    case 'binary':
      return bindBinary(binding, syntax);
  }
}

function bindBinary(binding: Binding, syntax: Extract<Syntax, { kind: 'binary' }>): Typed {
  const left = bind(binding, syntax.left);
  const right = bind(binding, syntax.right);
  if (left === null || right === null) return null;
  const unit = combineUnits(syntax.op, left.unit, right.unit);
  if (unit === null) {
    const params = { op: syntax.op, left: left.unit, right: right.unit };
    binding.diagnostics.push(report('unit-mismatch', params, syntax));
    return null;
  }
  return { formula: { kind: 'binary', op: syntax.op, left: left.formula, right: right.formula }, unit };
}

/** The formula of a library metric in place of its name, bound in the same scope; what it lacks is said at the name. */
function expandLibrary(binding: Binding, name: string, at: Span): Typed {
  const metric = binding.scope.library.metric(name);
  if (metric === undefined || binding.expanding.includes(name)) return null;
  const inner = bindLibraryMetric(metric, binding.scope, binding.expanding);
  binding.diagnostics.push(...inner.diagnostics.map((d) => ({ ...d, from: at.from, to: at.to })));
  if (inner.bound === null) return null;
  for (const basis of inner.bound.bases) binding.bases.add(basis);
  return { formula: inner.bound.formula, unit: inner.bound.unit };
}

/** Binds a library metric by the file's stages and sources. Offsets of the diagnostics are 0: they belong to the name. */
export function bindLibraryMetric(
  metric: LibraryMetric,
  scope: FormulaScope,
  expanding: readonly string[] = [],
): FormulaBinding {
  const text = libraryFormula(metric, scope);
  const { syntax } = parseFormula(text);
  if (syntax === null) return { bound: null, diagnostics: [], uses: [] };
  if (metric.needs !== undefined && scope.settings[metric.needs] === undefined) {
    const lack = report('needs-setting', { name: metric.id, key: metric.needs }, { from: 0, to: 0 });
    return { bound: null, diagnostics: lackOf(metric.id, text, [lack]), uses: [] };
  }
  const inner = bindFormula(syntax, scope, [...expanding, metric.id]);
  return { ...inner, diagnostics: lackOf(metric.id, text, inner.diagnostics) };
}
