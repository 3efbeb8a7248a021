import type { Table } from '@sluice/core/table';
import type { FigureGroup } from '../figure/figure-group.ts';
import { foldGroups } from '../read/groups.ts';
import { foldStages } from './fold-stages.ts';
import type { FunnelBar, FunnelOptions, StageNumbers, StageWords } from './model.ts';
import { readStages, type StagesPart, stagesOf } from './read-stages.ts';
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
  const partsOf = (answer: Table) => readStages(answer, stages, by?.name);
  const isSplit = (answer: Table) => by !== undefined && answer.columns.some((c) => c.name === by.name);
  const parts = partsOf(table);
  const before = compare ? partsOf(compare) : [];
  const groups = by && isSplit(table) ? foldGroups(weights(parts), by, texts) : [];
  const whole = options.total ? partsOf(options.total) : [];
  const total = folded(whole, stages) ?? folded(parts, stages) ?? foldStages([], stages);
  return {
    stages,
    total: unscaled(total, folded(before, stages), from),
    groups,
    byGroup: groups.map((group) => {
      const isMine = (part: StagesPart) => group.values.includes(part.key);
      const other = compare && isSplit(compare) ? folded(before.filter(isMine), stages) : undefined;
      return unscaled(folded(parts.filter(isMine), stages) ?? [], other, from);
    }),
  };
}

function weights(parts: readonly StagesPart[]): { key: string | null; weight: number }[] {
  const sums = new Map<string | null, number>();
  for (const { key, numbers } of parts) sums.set(key, (sums.get(key) ?? 0) + (numbers[0]?.count ?? 0));
  return [...sums].map(([key, weight]) => ({ key, weight }));
}

function folded(parts: readonly StagesPart[], stages: readonly StageWords[]): StageNumbers[] | undefined {
  return parts.length === 0
    ? undefined
    : foldStages(
        parts.map((part) => part.numbers),
        stages,
      );
}
