import type { Table } from '@sluice/core/table';
import type { FigureGroup } from '../figure/figure-group.ts';
import { foldGroups } from '../read/groups.ts';
import { foldStages } from './fold-stages.ts';
import type { FunnelBar, FunnelOptions, StageNumbers, StageWords } from './model.ts';
import { readStages, type StagesByGroup, stagesOf } from './read-stages.ts';
import { unscaled } from './scale-bars.ts';

/** A funnel answer in the order it is drawn: all leads, then by group; bars have no length yet. */
export interface FunnelModel {
  readonly stages: readonly StageWords[];
  readonly total: readonly FunnelBar[];
  readonly groups: readonly FigureGroup[];
  readonly byGroup: readonly (readonly FunnelBar[])[];
}

/** Reads, folds and compares; the stage rows are the answer without a breakdown where there is one. */
export function readFunnel(table: Table, options: FunnelOptions): FunnelModel {
  const { by, compare, texts } = options;
  const from = options.rateFrom ?? 'first';
  const stages = stagesOf(table, options.stages, texts);
  const isSplit = by !== undefined && table.columns.some((c) => c.name === by.name);
  const split = readStages(table, stages, isSplit ? by.name : undefined);
  const groups = isSplit ? foldGroups(weights(split), by, texts) : [];
  const splitBefore = compare && readStages(compare, stages, isSplit ? by.name : undefined);
  const whole = options.total && readStages(options.total, stages, undefined).get(null);
  const total = whole ?? foldStages([...split.values()], stages);
  const before = splitBefore && foldStages([...splitBefore.values()], stages);
  return {
    stages,
    total: unscaled(total, splitBefore && splitBefore.size > 0 ? before : undefined, from),
    groups,
    byGroup: groups.map((group) => {
      const other = splitBefore && pick(splitBefore, group, stages);
      return unscaled(pick(split, group, stages) ?? [], other, from);
    }),
  };
}

function weights(split: StagesByGroup): { key: string | null; weight: number }[] {
  return [...split].map(([key, numbers]) => ({ key, weight: numbers[0]?.count ?? 0 }));
}

function pick(split: StagesByGroup, group: FigureGroup, stages: readonly StageWords[]): StageNumbers[] | undefined {
  const found = group.values.flatMap((value) => {
    const numbers = split.get(value);
    return numbers ? [numbers] : [];
  });
  return found.length === 0 ? undefined : foldStages(found, stages);
}
