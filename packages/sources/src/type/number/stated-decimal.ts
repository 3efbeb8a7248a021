import type { Source } from '@sluice/core/catalog';
import type { Decimal } from './number-reader.ts';

/** The decimal sign the file states for a source, if it does. */
export function statedDecimal(numbers: Source['numbers']): Decimal | undefined {
  if (numbers?.decimal !== undefined) return numbers.decimal === ',' ? ',' : '.';
  if (numbers?.group === '.') return ',';
  return numbers?.group === ',' ? '.' : undefined;
}
