import type { Funnel } from '../../../catalog/index.ts';
import { type Diagnostic, report } from '../../../diagnostic/index.ts';
import type { StageIndex, StageOfFunnel } from '../../../formula/stage-index.ts';

/** Two stages of one funnel, in its order, by index. */
export interface StagePair {
  readonly funnel: Funnel;
  readonly from: number;
  readonly to: number;
}

/** Why there is no pair, and which of the two names says so; the diagnostic has no place yet. */
export interface PairFault {
  readonly at: 'from' | 'to';
  readonly diagnostic: Diagnostic;
}

interface AskedPair {
  readonly funnel?: string;
  readonly from: string;
  readonly to: string;
}

type Nearest = (name: string, candidates: Iterable<string>) => string | undefined;

/** The two stages a cohort is followed between; a name two funnels have is settled by the other, or by the funnel. */
export function stagePair(stages: StageIndex, asked: AskedPair, nearest: Nearest): StagePair | PairFault {
  const prefix = asked.funnel === undefined ? '' : `${asked.funnel}.`;
  const candidates = (name: string): readonly StageOfFunnel[] =>
    (prefix === '' ? undefined : stages.get(prefix + name)) ?? stages.get(name) ?? [];
  const [froms, tos] = [candidates(asked.from), candidates(asked.to)];
  if (froms.length === 0) return unknown('from', asked.from, stages, nearest);
  if (tos.length === 0) return unknown('to', asked.to, stages, nearest);
  const [first, second] = froms.filter(({ funnel }) => tos.some((to) => to.funnel.id === funnel.id));
  const to = tos.find(({ funnel }) => funnel.id === first?.funnel.id);
  if (!first || !to)
    return fault('from', report('stages-of-two-funnels', { first: asked.from, second: asked.to }, nowhere));
  if (second) {
    const funnels = froms.slice(0, 6).map(({ funnel }) => funnel.id);
    return fault('from', report('ambiguous-stage', { stage: first.stage.id, funnels }, nowhere));
  }
  const { funnel } = first;
  const [i, j] = [funnel.stages.indexOf(first.stage), funnel.stages.indexOf(to.stage)];
  if (i < j) return { funnel, from: i, to: j };
  const params = { from: first.stage.id, to: to.stage.id, funnel: funnel.id };
  return fault('to', report('stages-out-of-order', params, nowhere));
}

const nowhere = { from: 0, to: 0 };

const fault = (at: PairFault['at'], diagnostic: Diagnostic): PairFault => ({ at, diagnostic });

function unknown(at: PairFault['at'], stage: string, stages: StageIndex, nearest: Nearest): PairFault {
  const known = [...stages.keys()].filter((name) => name.includes('.') === stage.includes('.')).slice(0, 100);
  return fault(at, report('unknown-stage', { stage, known, nearest: nearest(stage, known) }, nowhere));
}
