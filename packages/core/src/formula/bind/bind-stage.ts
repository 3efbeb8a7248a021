import { report } from '../../diagnostic/index.ts';
import type { StageOfFunnel } from '../stage-index.ts';
import type { Span, Syntax } from '../syntax/syntax.ts';
import type { Binding } from './binding.ts';

/** The stage an argument names, `mql` or `demand.mql`; null where a diagnostic says why there is none. */
export function bindStage(binding: Binding, arg: Syntax): StageOfFunnel | null {
  const found = candidates(binding, arg);
  return found === null ? null : choose(binding, arg, found);
}

/** Two stages of one funnel in its order; a name two funnels have is settled by the other. */
export function bindStagePair(binding: Binding, a: Syntax, b: Syntax): [StageOfFunnel, StageOfFunnel] | null {
  const as = candidates(binding, a);
  const bs = candidates(binding, b);
  if (as === null || bs === null) return null;
  const shared = as.filter((one) => bs.some((two) => two.funnel.id === one.funnel.id));
  if (shared.length === 0) return failPair(binding, a, b);
  const from = choose(binding, a, shared);
  const to = bs.find((two) => two.funnel.id === from?.funnel.id);
  if (from === null || to === undefined) return null;
  if (from.funnel.stages.indexOf(from.stage) < from.funnel.stages.indexOf(to.stage)) {
    noteUse(binding, b, to);
    return [from, to];
  }
  const params = { from: from.stage.id, to: to.stage.id, funnel: from.funnel.id };
  binding.diagnostics.push(report('stages-out-of-order', params, { from: a.from, to: b.to }));
  return null;
}

function candidates(binding: Binding, arg: Syntax): readonly StageOfFunnel[] | null {
  if (arg.kind !== 'name') {
    binding.diagnostics.push(report('not-a-stage', {}, arg));
    return null;
  }
  const found = binding.scope.stagesNamed(arg.name);
  if (found.length > 0) return found;
  failUnknown(binding, arg.name, arg);
  return null;
}

function choose(binding: Binding, arg: Syntax, found: readonly StageOfFunnel[]): StageOfFunnel | null {
  const [first, second] = found;
  if (first === undefined) return null;
  if (second !== undefined) {
    const params = { stage: first.stage.id, funnels: found.slice(0, 6).map((f) => f.funnel.id) };
    binding.diagnostics.push(report('ambiguous-stage', params, arg));
    return null;
  }
  noteUse(binding, arg, first);
  return first;
}

function noteUse(binding: Binding, arg: Span, { funnel, stage }: StageOfFunnel): void {
  binding.uses.push({ kind: 'stage', id: `${funnel.id}.${stage.id}`, from: arg.from, to: arg.to });
}

function failUnknown(binding: Binding, name: string, span: Span): void {
  const absent = binding.scope.absent('stage', name);
  if (absent === 'broken') return;
  if (absent === 'left-out') {
    binding.diagnostics.push(report('left-out', { name, kind: 'stage' }, span));
    return;
  }
  const names = stageNames(binding, name.includes('.'));
  const meant = binding.scope.nearest(name, names);
  const fix = meant === undefined ? {} : { fix: { from: span.from, to: span.to, insert: meant } };
  binding.diagnostics.push(report('unknown-stage', { stage: name, known: names, nearest: meant }, span, fix));
}

/** The first hundred names of stages, which is more than anyone reads. */
function stageNames({ scope }: Binding, isDotted: boolean): string[] {
  const names = new Set<string>();
  for (const funnel of Object.values(scope.funnels)) {
    for (const stage of funnel.stages) {
      names.add(isDotted ? `${funnel.id}.${stage.id}` : stage.id);
      if (names.size === 100) return [...names];
    }
  }
  return [...names];
}

function failPair(binding: Binding, a: Syntax, b: Syntax): null {
  const names = [a, b].map((s) => (s.kind === 'name' ? s.name : ''));
  const params = { first: names[0] ?? '', second: names[1] ?? '' };
  binding.diagnostics.push(report('stages-of-two-funnels', params, { from: a.from, to: b.to }));
  return null;
}
