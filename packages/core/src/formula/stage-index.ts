import type { Funnel, Stage } from '../catalog/index.ts';

export interface StageOfFunnel {
  readonly funnel: Funnel;
  readonly stage: Stage;
}

export type StageIndex = ReadonlyMap<string, readonly StageOfFunnel[]>;

/** The stages by id, over all funnels, and by `funnel.stage`. */
export function stageIndex(funnels: Readonly<Record<string, Funnel>>): StageIndex {
  const index = new Map<string, StageOfFunnel[]>();
  for (const funnel of Object.values(funnels)) {
    for (const stage of funnel.stages) {
      const found = { funnel, stage };
      index.set(`${funnel.id}.${stage.id}`, [found]);
      index.set(stage.id, [...(index.get(stage.id) ?? []).slice(0, mostShown), found]);
    }
  }
  return index;
}

/** A name that more funnels than this have is ambiguous all the same. */
const mostShown = 50;
