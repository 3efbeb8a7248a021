import type { Unit } from '@sluice/core/catalog';
import type { Value } from '@sluice/core/table';
import { toNumber } from '../read/reader.ts';
import type { KpiChange, KpiOptions } from './model.ts';

/** The change against the other period: in points for ratios, relative otherwise; null where it is not defined. */
export function kpiChange(now: Value, before: Value, unit: Unit | null, options: KpiOptions): KpiChange | null {
  const [a, b] = [toNumber(now), toNumber(before)];
  if (a === null || b === null || (unit !== 'ratio' && b === 0)) return null;
  const value = unit === 'ratio' ? a - b : (a - b) / Math.abs(b);
  const { formats, texts, better } = options;
  const said = (change: number) =>
    unit === 'ratio' ? texts.points(formats.points(Math.abs(change)).replace('+', '')) : formats.change(change);
  const size = said(value);
  const direction = size === said(0) ? 'same' : value > 0 ? 'up' : 'down';
  const isGood = (better === 'higher') === (direction === 'up');
  const tone = better === undefined || direction === 'same' ? 'neutral' : isGood ? 'good' : 'bad';
  const text = direction === 'same' ? texts.noChange : `${direction === 'up' ? '▲' : '▼'} ${size}`;
  return { value, direction, tone, text, of: texts.vsPrevious };
}
