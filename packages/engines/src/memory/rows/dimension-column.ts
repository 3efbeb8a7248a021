import type { DimensionColumn } from '@sluice/core/plan';
import type { Column, TextColumn } from '@sluice/core/table';
import { remap, toTextColumn } from './text-column.ts';

/** The key of a dimension: bands, then the map, then what is said of other values. */
export function dimensionColumn(of: DimensionColumn, column: Column): TextColumn {
  const texts = of.bands ? banded(of.bands, column) : toTextColumn(column);
  const { map, otherwise } = of;
  if (!map && !('other' in otherwise)) return texts;
  return remap(
    texts.codes,
    texts.dictionary.map((text) => {
      if (map && Object.hasOwn(map, text)) return map[text] ?? null;
      return 'other' in otherwise && !of.bands ? otherwise.other : text;
    }),
  );
}

function banded(bands: NonNullable<DimensionColumn['bands']>, column: Column): TextColumn {
  const values = numbersOf(column);
  const codes = Int32Array.from(values, (value) =>
    bands.findIndex(
      (b) => (b.from === null || value >= b.from) && (b.to === null || value < b.to) && !Number.isNaN(value),
    ),
  );
  return remap(
    codes,
    bands.map((b) => b.name),
  );
}

function numbersOf(column: Column): Float64Array {
  if (column.type === 'number') return column.values;
  if (column.type === 'money') return column.values.map((micro) => micro / 1e6);
  if (column.type !== 'text')
    return new Float64Array(column.type === 'list' ? column.codes.length : column.values.length).fill(Number.NaN);
  const numbers = column.dictionary.map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  return Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : (numbers[code] ?? Number.NaN)));
}
