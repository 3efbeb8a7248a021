import type { MoneyMicro } from '@sluice/core/internal';
import type { ChainNode } from '@sluice/core/plan';
import type { Timeline } from '../timeline/timeline.ts';

/** The money of an item's row; null where it has none. */
export type ItemValue = (item: number) => MoneyMicro | null;

/** By stage: the money of the row that fills it; null for stages without a value. */
export function stageValues(chain: ChainNode, timeline: Timeline): (ItemValue | null)[] {
  return chain.stages.map(({ value }) => {
    if (!value) return null;
    const columns = timeline.parts.map((rows, part) => {
      const field = value[part];
      const column = field === undefined ? null : rows.column(field);
      return column?.type === 'money' ? column : null;
    });
    return (item) => {
      const column = columns[timeline.part?.[item] ?? 0];
      const row = timeline.row[item] ?? 0;
      const micro = column?.values[row] ?? Number.NaN;
      return Number.isNaN(micro) ? null : (column?.big?.get(row) ?? micro);
    };
  });
}
