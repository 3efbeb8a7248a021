import type { Funnel, Unit } from '../../catalog/index.ts';
import type { Cells } from '../cells.ts';
import { funnelKey, previousStage, together } from '../keys.ts';
import { difference, number, type Quantity, quotient } from '../quantity.ts';
import { readCell } from '../read-cell.ts';

/** What is said of a stage, in the order of the columns. */
export const stageFigures = {
  count: 'count',
  entered: 'count',
  rate_first: 'ratio',
  rate_previous: 'ratio',
  drop_off: 'ratio',
  maturing: 'count',
  closed_rate_first: 'ratio',
  closed_rate_previous: 'ratio',
  value: 'currency',
} as const satisfies Record<string, Unit>;

export type StageFigure = keyof typeof stageFigures;

/** The counts, rates and money of one stage in one row of cells; a figure that does not apply is left out. */
export function stageCounts(
  funnel: Funnel,
  cells: Cells,
  row: number,
  stage: number,
): Partial<Record<StageFigure, Quantity>> {
  const read = (key: string) => readCell(cells, key, row);
  const count = read(funnelKey.reached([stage]));
  const previous = previousStage(funnel, stage);
  const first = rate(cells, row, funnel, 0, stage, 'reached');
  const before = previous === null ? undefined : rate(cells, row, funnel, previous, stage, 'reached');
  return {
    count,
    rate_first: stage === 0 && count.kind !== 'undefined' ? number(1) : first,
    ...(before ? { rate_previous: before, drop_off: difference(number(1), before) } : {}),
    ...closed(funnel, cells, row, stage, previous, count),
    ...(funnelKey.value(stage) in cells.columns ? { value: read(funnelKey.value(stage)) } : {}),
    ...(funnelKey.entered(stage) in cells.columns ? { entered: read(funnelKey.entered(stage)) } : {}),
  };
}

function closed(
  funnel: Funnel,
  cells: Cells,
  row: number,
  stage: number,
  previous: number | null,
  count: Quantity,
): Partial<Record<StageFigure, Quantity>> {
  if (!(funnelKey.closed([stage]) in cells.columns)) return {};
  const before = previous === null ? undefined : rate(cells, row, funnel, previous, stage, 'closed');
  return {
    maturing: difference(count, readCell(cells, funnelKey.closed([stage]), row)),
    closed_rate_first: rate(cells, row, funnel, 0, stage, 'closed'),
    ...(before ? { closed_rate_previous: before } : {}),
  };
}

/** Those at both stages over those at the first of them. Activity and counted cells hold single stages only. */
function rate(
  cells: Cells,
  row: number,
  funnel: Funnel,
  from: number,
  to: number,
  which: 'reached' | 'closed',
): Quantity {
  const both = funnelKey[which](together(funnel, from, to));
  const over = both in cells.columns ? both : funnelKey[which]([to]);
  return quotient(readCell(cells, over, row), readCell(cells, funnelKey[which]([from]), row));
}
