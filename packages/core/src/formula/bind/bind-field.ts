import type { KeyType, Source } from '../../catalog/index.ts';
import { report } from '../../diagnostic/index.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { UnitType } from '../units.ts';
import type { Binding } from './binding.ts';

export interface FieldOfSource {
  readonly source: Source;
  readonly field: string;
  /** undefined: a column nothing is said about. */
  readonly type: KeyType | undefined;
}

/** The source an argument names; null where a diagnostic says why there is none. */
export function bindSource(binding: Binding, arg: Syntax, name = arg.kind === 'name' ? arg.name : ''): Source | null {
  const { scope, diagnostics } = binding;
  const source = Object.hasOwn(scope.sources, name) ? scope.sources[name] : undefined;
  if (source !== undefined) {
    binding.uses.push({ kind: 'source', id: name, from: arg.from, to: arg.from + name.length });
    return source;
  }
  const absent = scope.absent('source', name);
  if (absent === 'left-out') diagnostics.push(report('left-out', { name, kind: 'source' }, arg));
  if (absent === null) {
    const known = Object.keys(scope.sources);
    diagnostics.push(
      report('unknown-source', { source: name, known, nearest: binding.scope.nearest(name, known) }, arg),
    );
  }
  return null;
}

/** The field `source.field` names; null where a diagnostic says why there is none. */
export function bindField(binding: Binding, arg: Syntax): FieldOfSource | null {
  const dot = arg.kind === 'name' ? arg.name.indexOf('.') : -1;
  if (arg.kind !== 'name' || dot < 0) {
    binding.diagnostics.push(report('not-a-field', { found: arg.kind === 'name' ? arg.name : '' }, arg));
    return null;
  }
  const source = bindSource(binding, arg, arg.name.slice(0, dot));
  if (source === null) return null;
  const field = arg.name.slice(dot + 1);
  const listed = listedColumn(source, field);
  if (listed !== undefined) return { source, field: listed, type: undefined };
  const known = binding.scope.fieldsOf(source);
  if (known === null || known.has(field)) return { source, field, type: source.keys[field]?.type };
  const params = { field, of: source.id, known: [...known], nearest: binding.scope.nearest(field, known) };
  binding.diagnostics.push(report('unknown-field', params, { from: arg.from + dot + 1, to: arg.to }));
  return null;
}

/** The column of a stage or measure that a counts source lists under that name. */
function listedColumn({ kind, measures, stages }: Source, name: string): string | undefined {
  if (kind !== 'counts') return undefined;
  if (Object.hasOwn(measures, name)) return measures[name];
  return Object.hasOwn(stages, name) ? stages[name] : undefined;
}

/** The unit of a sum over the field; null where it is no number. */
export function unitOfField({ field, type }: FieldOfSource): UnitType | null {
  if (type === 'money') return 'currency';
  if (type === 'number') return field === 'probability' ? 'ratio' : 'count';
  return type === undefined ? 'any' : null;
}
