import type { Funnel } from '../catalog/index.ts';

/** Names of the columns of a funnel's cells; those of metrics are made by `leaf.ts`. Stages by index. */
export const funnelKey = {
  reached: (stages: readonly number[]): string => `reached:${stages.join(',')}`,
  closed: (stages: readonly number[]): string => `closed:${stages.join(',')}`,
  entered: (stage: number): string => `entered:${stage}`,
  lag: (from: number, to: number): string => `lag:${from}>${to}`,
  value: (stage: number): string => `value:${stage}`,
} as const;

/** The stage a stage's rate and time are taken from: the last required one before it (rule F7); null for the first. */
export function previousStage(funnel: Funnel, stage: number): number | null {
  if (stage === 0) return null;
  if (funnel.order === 'any') return stage - 1;
  for (let k = stage - 1; k > 0; k--) if (!funnel.stages[k]?.optional) return k;
  return 0;
}

/** The stages whose joint count a rate needs: with closed entry, who is at the later one was at both. */
export function together(funnel: Funnel, from: number, to: number): readonly number[] {
  if (funnel.order === 'any' || from === to) return [to];
  const isImplied = funnel.entry === 'closed' && (from === 0 || !funnel.stages[from]?.optional);
  return isImplied ? [to] : [from, to];
}
