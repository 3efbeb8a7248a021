import type { RawTable } from '../../raw/raw-column.ts';
import { sniffDecimal } from './number-format.ts';
import type { Decimal } from './number-reader.ts';

/** The decimal sign that some columns of a table show and none speaks against; undefined where none shows one. */
export function decimalOfTable({ columns }: RawTable): Decimal | undefined {
  const shown = new Set<Decimal>();
  for (const cells of columns.values()) {
    if (cells.kind !== 'text' || !(cells.origins.csv || cells.origins.strings)) continue;
    const { ambiguous, decimal, example } = sniffDecimal(cells.texts);
    if (!ambiguous && example !== undefined) shown.add(decimal);
  }
  return shown.size === 1 ? [...shown][0] : undefined;
}
