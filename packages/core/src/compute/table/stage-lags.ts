import type { Funnel } from '../../catalog/index.ts';
import type { Cells } from '../cells.ts';
import { funnelKey, previousStage } from '../keys.ts';
import { notDefined, number, type Quantity } from '../quantity.ts';
import { type Quantile, sampleQuantile } from '../samples.ts';

export const lagFigures = ['median', 'mean', 'p25', 'p75', 'p90'] as const;
export type LagFigure = (typeof lagFigures)[number];

const quantiles: Readonly<Record<Exclude<LagFigure, 'mean'>, Quantile>> = {
  median: 'p50',
  p25: 'p25',
  p75: 'p75',
  p90: 'p90',
};

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
  const samples = column.values[row];
  if (!samples || samples.n === 0) return notDefined(samples?.withheld ? 'withheld' : 'no-rows');
  if (figure === 'mean')
    return { ...number(samples.sum / samples.n), ...(samples.withheld ? { estimated: true } : {}) };
  const found = sampleQuantile(samples, quantiles[figure]);
  if (!found) return notDefined('needs-an-engine');
  return { kind: 'number', value: found.value, ...(found.estimated ? { estimated: true } : {}) };
}
