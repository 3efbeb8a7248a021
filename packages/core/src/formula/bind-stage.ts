import type { Funnel, Stage } from '../catalog/index.ts';
import { nearest, report } from '../diagnostic/index.ts';
import type { Binding } from './binding.ts';
import type { Span, Syntax } from './syntax.ts';

export interface StageOfFunnel {
  readonly funnel: Funnel;
  readonly stage: Stage;
}

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

/** Every stage of that name, `funnel.stage` of the first where dotted. */
export function stagesNamed(binding: Binding, name: string): StageOfFunnel[] {
  const dot = name.indexOf('.');
  const funnels = Object.values(binding.scope.funnels).filter((f) => dot < 0 || f.id === name.slice(0, dot));
  const id = dot < 0 ? name : name.slice(dot + 1);
  return funnels.flatMap((funnel) => {
    const stage = funnel.stages.find((s) => s.id === id);
    return stage === undefined ? [] : [{ funnel, stage }];
  });
}

function candidates(binding: Binding, arg: Syntax): StageOfFunnel[] | null {
  if (arg.kind !== 'name') {
    binding.diagnostics.push(report('not-a-stage', {}, arg));
    return null;
  }
  const found = stagesNamed(binding, arg.name);
  if (found.length > 0) return found;
  failUnknown(binding, arg.name, arg);
  return null;
}

function choose(binding: Binding, arg: Syntax, found: readonly StageOfFunnel[]): StageOfFunnel | null {
  const [first, second] = found;
  if (first === undefined) return null;
  if (second !== undefined) {
    const params = { stage: first.stage.id, funnels: found.map((f) => f.funnel.id) };
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
  const known = Object.values(binding.scope.funnels).flatMap((funnel) =>
    funnel.stages.map((stage) => (name.includes('.') ? `${funnel.id}.${stage.id}` : stage.id)),
  );
  const names = [...new Set(known)];
  const meant = nearest(name, names);
  const fix = meant === undefined ? {} : { fix: { from: span.from, to: span.to, insert: meant } };
  binding.diagnostics.push(report('unknown-stage', { stage: name, known: names, nearest: meant }, span, fix));
}

function failPair(binding: Binding, a: Syntax, b: Syntax): null {
  const names = [a, b].map((s) => (s.kind === 'name' ? s.name : ''));
  const params = { first: names[0] ?? '', second: names[1] ?? '' };
  binding.diagnostics.push(report('stages-of-two-funnels', params, { from: a.from, to: b.to }));
  return null;
}
