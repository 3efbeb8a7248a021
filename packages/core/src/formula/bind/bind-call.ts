import { type Duration, GRAINS, type Grain, parseDuration } from '../../calendar/index.ts';
import type { Formula } from '../../catalog/index.ts';
import { report } from '../../diagnostic/index.ts';
import { type FunctionName, functionNames, functionTable, isFunctionName } from '../functions.table.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { sameUnit, type UnitType } from '../units.ts';
import { bindField, bindSource, unitOfField } from './bind-field.ts';
import { bindStage, bindStagePair } from './bind-stage.ts';
import { bindStageMeasure } from './bind-stage-measure.ts';
import { type Binding, measured, type Typed } from './binding.ts';
import { countedMeasure } from './counted-measure.ts';

type Call = Extract<Syntax, { kind: 'call' }>;
type Bind = (binding: Binding, syntax: Syntax) => Typed;

/** Binds a function call; `bind` binds the arguments that are formulas themselves. */
export function bindCall(binding: Binding, call: Call, bind: Bind): Typed {
  const fn = call.fn;
  if (!isFunctionName(fn)) {
    const meant = binding.scope.nearest(fn, functionNames);
    binding.diagnostics.push(
      report('unknown-function', { name: fn, known: functionNames, nearest: meant }, call.fnSpan),
    );
    return null;
  }
  if (!hasRightCount(fn, call.args.length)) {
    const params = { fn, usage: functionTable[fn].usage, found: call.args.length };
    binding.diagnostics.push(report('wrong-arguments', params, call));
    return null;
  }
  return bindKnownCall(binding, fn, call, bind);
}

function hasRightCount(fn: FunctionName, found: number): boolean {
  const { args, more } = functionTable[fn];
  return more ? found >= args.length : found === args.length;
}

function bindKnownCall(binding: Binding, fn: FunctionName, call: Call, bind: Bind): Typed {
  const [first, second, third] = call.args;
  if (first === undefined) return null;
  switch (fn) {
    case 'count':
    case 'value':
    case 'open_value':
      return bindStageMeasure(binding, fn, bindStage(binding, first), call);
    case 'rate':
    case 'median_days':
    case 'cohort_rate':
    case 'count_within':
      return second === undefined ? null : bindPair(binding, fn, [first, second], third);
    case 'rows':
      return bindRows(binding, first);
    case 'abs':
    case 'round':
    case 'least':
    case 'greatest':
      return bindArithmetic(binding, fn, call, bind);
    case 'total':
      return wrap(bind(binding, first), (of) => ({ kind: 'total', of }));
    case 'prior':
    case 'trailing':
    case 'to_date':
      return second === undefined ? null : bindTime(binding, fn, bind(binding, first), second);
    default:
      return bindAggregate(binding, fn, first);
  }
}

function bindRows(binding: Binding, arg: Syntax): Typed {
  const source = bindSource(binding, arg);
  return source === null ? null : measured(binding, { kind: 'rows', source: source.id }, 'count');
}

type AggregateFn = 'sum' | 'avg' | 'min' | 'max' | 'median' | 'distinct';

function bindAggregate(binding: Binding, fn: AggregateFn, arg: Syntax): Typed {
  const counted = fn === 'sum' && arg.kind === 'name' ? countedMeasure(binding.scope, arg.name) : undefined;
  if (counted !== undefined && bindSource(binding, arg, counted.source) !== null)
    return measured(binding, counted, 'any');
  const found = bindField(binding, arg);
  if (found === null) return null;
  const unit = fn === 'distinct' ? 'count' : unitOfField(found);
  if (unit === null) {
    const params = { fn, field: `${found.source.id}.${found.field}`, type: found.type ?? 'text' };
    binding.diagnostics.push(report('field-not-a-number', params, arg));
    return null;
  }
  return measured(binding, { kind: 'aggregate', fn, source: found.source.id, field: found.field }, unit);
}

function bindPair(
  binding: Binding,
  fn: 'rate' | 'median_days' | 'cohort_rate' | 'count_within',
  [a, b]: readonly [Syntax, Syntax],
  length: Syntax | undefined,
): Typed {
  const pair = bindStagePair(binding, a, b);
  const within = length === undefined ? null : durationOf(binding, length);
  if (pair === null || (length !== undefined && within === null)) return null;
  const [from, to] = pair;
  if (from.funnel.counts !== undefined && fn !== 'rate') {
    binding.diagnostics.push(report('no-times-in-counts', { fn, funnel: from.funnel.id }, { from: a.from, to: b.to }));
    return null;
  }
  const ends = { funnel: from.funnel.id, from: from.stage.id, to: to.stage.id };
  if (fn === 'count_within') return within && bindWithin(binding, ends, within, length);
  if (fn === 'cohort_rate') return within && measured(binding, { kind: fn, ...ends, within }, 'ratio');
  return measured(binding, { kind: fn, ...ends }, fn === 'rate' ? 'ratio' : 'days');
}

/** Rule L3 asks for days: months have no one length. */
function bindWithin(
  binding: Binding,
  ends: { readonly funnel: string; readonly from: string; readonly to: string },
  within: Duration,
  at: Syntax | undefined,
): Typed {
  if (['hour', 'day', 'week'].includes(within.unit))
    return measured(binding, { kind: 'count_within', ...ends, within }, 'count');
  if (at !== undefined) binding.diagnostics.push(report('bad-duration', { found: `${within.n} ${within.unit}s` }, at));
  return null;
}

function bindArithmetic(binding: Binding, fn: 'abs' | 'round' | 'least' | 'greatest', call: Call, bind: Bind): Typed {
  const parts = call.args.map((arg) => bind(binding, arg));
  const args: Formula[] = [];
  let unit: UnitType = 'any';
  for (const [i, part] of parts.entries()) {
    if (part === null) return null;
    const both = sameUnit(unit, part.unit);
    if (both === null) {
      binding.diagnostics.push(report('unit-mismatch', { op: fn, left: unit, right: part.unit }, call.args[i] ?? call));
      return null;
    }
    unit = both;
    args.push(part.formula);
  }
  return { formula: { kind: 'call', fn, args }, unit };
}

function bindTime(binding: Binding, fn: 'prior' | 'trailing' | 'to_date', inner: Typed, arg: Syntax): Typed {
  if (fn === 'to_date') {
    const grain = grainOf(binding, arg);
    return grain === null ? null : wrap(inner, (of) => ({ kind: fn, of, grain }));
  }
  const length = durationOf(binding, arg);
  if (length === null) return null;
  return wrap(inner, (of) => (fn === 'prior' ? { kind: fn, of, back: length } : { kind: fn, of, length }));
}

function wrap(inner: Typed, make: (of: Formula) => Formula): Typed {
  return inner === null ? null : { formula: make(inner.formula), unit: inner.unit };
}

function durationOf(binding: Binding, arg: Syntax): ReturnType<typeof parseDuration> {
  const { library, settings } = binding.scope;
  const named = arg.kind === 'name' ? library.duration?.(arg.name, settings) : undefined;
  if (named !== undefined) return named;
  const duration = arg.kind === 'duration' ? parseDuration(arg.text) : null;
  if (duration !== null && duration.n > 0) return duration;
  const found = arg.kind === 'duration' ? arg.text : arg.kind === 'number' ? String(arg.value) : 'this';
  binding.diagnostics.push(report('bad-duration', { found }, arg));
  return null;
}

function grainOf(binding: Binding, arg: Syntax): Grain | null {
  const name = arg.kind === 'name' ? arg.name : '';
  const grain = GRAINS.find((g) => g === name);
  if (grain !== undefined) return grain;
  binding.diagnostics.push(
    report('not-one-of', { found: name, allowed: GRAINS, nearest: binding.scope.nearest(name, GRAINS) }, arg),
  );
  return null;
}
