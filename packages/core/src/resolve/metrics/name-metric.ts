import type { Metric } from '../../catalog/index.ts';
import type { Diagnostic } from '../../diagnostic/index.ts';
import { bindFormula, bindLibraryMetric } from '../../formula/bind/bind-formula.ts';
import { isLibraryName } from '../../formula/bind/bind-name.ts';
import type { FormulaScope, FormulaUse } from '../../formula/scope.ts';
import { parseFormula } from '../../formula/syntax/parse-formula.ts';
import { inlineEntry } from './inline-entry.ts';
import { libraryEntry } from './library-entry.ts';

/** What a text stands for where a metric is named; offsets are of the text. */
export interface NamedMetric {
  /** `own`: the file's metric of that name. null: the diagnostics, or those where it is defined, say why. */
  readonly metric: Metric | { readonly own: string } | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly FormulaUse[];
}

/** The file's own metric, else the library's, else a formula, of that text. */
export function nameMetric(text: string, scope: FormulaScope): NamedMetric {
  const { syntax, diagnostics } = parseFormula(text);
  if (syntax === null) return { metric: null, diagnostics, uses: [] };
  if (syntax.kind === 'name' && scope.metricNames.has(syntax.name)) {
    const uses = [{ kind: 'metric' as const, id: syntax.name, from: syntax.from, to: syntax.to }];
    return { metric: scope.ownMetric(syntax.name) && { own: syntax.name }, diagnostics: [], uses };
  }
  const fromLibrary =
    syntax.kind === 'name' && isLibraryName(syntax.name, scope) ? scope.library.metric(syntax.name) : undefined;
  if (fromLibrary !== undefined) {
    const { bound, diagnostics: faults } = bindLibraryMetric(fromLibrary, scope);
    const uses = [{ kind: 'metric' as const, id: fromLibrary.id, from: syntax.from, to: syntax.to }];
    const placed = faults.map((fault) => ({ ...fault, from: syntax.from, to: syntax.to }));
    return { metric: bound && libraryEntry(fromLibrary, bound, scope), diagnostics: placed, uses };
  }
  const { bound, diagnostics: faults, uses } = bindFormula(syntax, scope);
  return { metric: bound && inlineEntry(syntax, bound, scope), diagnostics: faults, uses };
}
