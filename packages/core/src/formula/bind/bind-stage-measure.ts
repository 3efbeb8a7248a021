import { report } from '../../diagnostic/index.ts';
import type { StageOfFunnel } from '../stage-index.ts';
import type { Span } from '../syntax/syntax.ts';
import { type Binding, measured, type Typed } from './binding.ts';

/** `count(s)`, `value(s)`, `open_value(s)` over a bound stage. */
export function bindStageMeasure(
  binding: Binding,
  fn: 'count' | 'value' | 'open_value',
  at: StageOfFunnel | null,
  span: Span,
): Typed {
  if (at === null) return null;
  const { funnel, stage } = at;
  const names = { funnel: funnel.id, stage: stage.id };
  if (fn === 'count') return measured(binding, { kind: fn, ...names }, 'count');
  if (stage.value === undefined) {
    binding.diagnostics.push(report('stage-without-value', names, span));
    return null;
  }
  if (fn === 'open_value' && binding.scope.sources[stage.value.source]?.kind !== 'deals') {
    binding.diagnostics.push(report('open-value-needs-deals', names, span));
    return null;
  }
  return measured(binding, { kind: fn, ...names }, 'currency');
}
