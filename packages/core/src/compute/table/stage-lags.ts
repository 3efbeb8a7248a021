import type { Funnel } from '../../catalog/index.ts';
import type { Cells } from '../cells.ts';
import { funnelKey, previousStage } from '../keys.ts';
import { notDefined, type Quantity } from '../quantity.ts';
import { readSamples } from '../read-cell.ts';

export const lagFigures = ['median', 'mean', 'p25', 'p75', 'p90'] as const;
export type LagFigure = (typeof lagFigures)[number];

/** Days from the previous or the first stage, of the leads that got there; undefined for the first stage. */
export function stageLag(
  funnel: Funnel,
  cells: Cells,
  row: number,
  stage: number,
  from: 'previous' | 'first',
  figure: LagFigure,
): Quantity | undefined {
  const start = from === 'first' && stage > 0 ? 0 : previousStage(funnel, stage);
  if (start === null) return undefined;
  const column = cells.columns[funnelKey.lag(start, stage)];
  if (column?.kind !== 'samples') return notDefined(column?.kind === 'undefined' ? column.reason : 'no-rows');
  return readSamples(column, row, figure === 'median' ? 'p50' : figure);
}
