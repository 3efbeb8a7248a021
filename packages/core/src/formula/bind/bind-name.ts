import type { Measure } from '../../catalog/index.ts';
import { report } from '../../diagnostic/index.ts';
import type { LibraryTerm } from '../../library/library-interface.ts';
import type { FormulaScope } from '../scope.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { type Binding, measured, type Typed } from './binding.ts';
import { type BuiltinName, builtinMeasure, builtinNames, isBuiltinName } from './builtin.ts';
import { countedMeasures } from './counted-measure.ts';

type Name = Extract<Syntax, { kind: 'name' }>;
type Expand = (binding: Binding, name: string, at: Name) => Typed;

/**
 * Binds a bare name: the file's own metric, else a measure of its sources (`spend`, a `measures:` column),
 * else the library's metric. `expand` binds the formula of a library metric.
 */
export function bindName(binding: Binding, at: Name, expand: Expand): Typed {
  const { name } = at;
  if (binding.scope.metricNames.has(name)) return bindOwn(binding, at);
  const builtin = isBuiltinName(name) ? builtinMeasure(name, binding.scope) : null;
  if (builtin !== null) return measured(binding, builtin.measure, builtin.unit);
  const term = binding.scope.library.term?.(name, binding.scope);
  if (term?.kind === 'measure') return measured(binding, term.measure, term.unit);
  if (term?.kind === 'number') return { formula: { kind: 'number', value: term.value }, unit: term.unit ?? 'any' };
  const counted = countedMeasures(binding.scope, name);
  if (counted.length > 0) return bindCounted(binding, at, counted);
  if (isBuiltinName(name)) return failBuiltin(binding, at, name);
  if (term !== undefined) return failTerm(binding, at, term);
  if (binding.scope.library.metric(name) !== undefined) return expand(binding, name, at);
  failUnknown(binding, at);
  return null;
}

/** Whether the bare name means the library's metric here: no metric of the file and no `measures:` column takes it. */
export function isLibraryName(name: string, scope: FormulaScope): boolean {
  if (scope.library.metric(name) === undefined || scope.metricNames.has(name)) return false;
  const isMeasure =
    (isBuiltinName(name) && builtinMeasure(name, scope) !== null) ||
    scope.library.term?.(name, scope)?.kind === 'measure';
  return isMeasure || countedMeasures(scope, name).length === 0;
}

function bindOwn(binding: Binding, at: Name): Typed {
  binding.uses.push({ kind: 'metric', id: at.name, from: at.from, to: at.to });
  const bound = binding.scope.ownMetric(at.name);
  if (bound === null) return null;
  for (const basis of bound.bases) binding.bases.add(basis);
  return { formula: { kind: 'metric', metric: at.name }, unit: bound.unit };
}

function bindCounted(binding: Binding, at: Name, found: Extract<Measure, { kind: 'counted' }>[]): Typed {
  const [first, second] = found;
  if (first === undefined) return null;
  if (second === undefined) {
    const isMoney = first.measure === 'spend' || first.measure === 'revenue';
    return measured(binding, first, isMoney ? 'currency' : 'any');
  }
  const params = { measure: at.name, sources: found.map((f) => f.source) };
  binding.diagnostics.push(report('ambiguous-measure', params, at));
  return null;
}

function failBuiltin(binding: Binding, at: Name, name: BuiltinName): null {
  return failSource(binding, at, builtinNames[name]);
}

function failSource(binding: Binding, at: Name, kind: string): null {
  const { name } = at;
  const absent = binding.scope.absent('source', `kind:${kind}`);
  if (absent === 'left-out') binding.diagnostics.push(report('left-out', { name, kind: 'metric' }, at));
  if (absent === null) binding.diagnostics.push(report('needs-source', { name, kind }, at));
  return null;
}

function failTerm(binding: Binding, at: Name, term: Exclude<LibraryTerm, { kind: 'measure' | 'number' }>): null {
  const { name } = at;
  if (term.kind === 'needs-source') return failSource(binding, at, term.of);
  const fault =
    term.kind === 'needs-setting'
      ? report('needs-setting', { name, key: term.key }, at)
      : report('needs-key', { name, key: term.key, sources: term.sources }, at);
  binding.diagnostics.push(fault);
  return null;
}

function failUnknown(binding: Binding, at: Name): void {
  const { scope, diagnostics } = binding;
  const { name, from, to } = at;
  const [stage] = scope.stagesNamed(name);
  const absent = scope.absent('metric', name) ?? scope.absent('stage', name);
  if (stage !== undefined) {
    const fix = { from, to, insert: `count(${name})` };
    diagnostics.push(report('stage-as-number', { stage: name }, at, { fix }));
  } else if (absent === 'left-out') {
    const kind = scope.absent('metric', name) === null ? 'stage' : 'metric';
    diagnostics.push(report('left-out', { name, kind }, at));
  } else if (absent === null && isField(binding, name)) {
    diagnostics.push(report('field-as-number', { field: name }, at));
  } else if (absent === null) {
    const meant = scope.nearest(name, candidates(scope));
    const fix = meant === undefined ? {} : { fix: { from, to, insert: meant } };
    diagnostics.push(report('unknown-metric', { name, known: shown(scope), nearest: meant }, at, fix));
  }
}

function isField(binding: Binding, name: string): boolean {
  const dot = name.indexOf('.');
  return dot > 0 && Object.hasOwn(binding.scope.sources, name.slice(0, dot));
}

/** In turn and not at once: most files ask for none of them. */
function* candidates(scope: FormulaScope): Iterable<string> {
  yield* scope.metricNames;
  for (const source of Object.values(scope.sources)) yield* Object.keys(source.measures);
  yield* scope.library.names;
}

const wellKnown = ['spend', 'revenue', 'cpl', 'cac', 'roi', 'close_rate'];

/** The names worth listing: the file's own before the library's best known. */
function shown(scope: FormulaScope): string[] {
  const own: string[] = [];
  for (const name of candidates(scope)) {
    if (own.length === 20 || name === scope.library.names[0]) break;
    own.push(name);
  }
  return [...own, ...wellKnown];
}
