import { formatDay, formatInstant } from '@sluice/core/calendar';
import { moneyText } from '@sluice/core/internal';
import type { Column, TextColumn } from '@sluice/core/table';

/** Any column as texts by dictionary: numbers as JavaScript spells them, dates and instants as ISO, of a list the first. */
export function toTextColumn(column: Column): TextColumn {
  switch (column.type) {
    case 'text':
      return column;
    case 'list':
      return remap(
        column.codes,
        column.dictionary.map((texts) => texts[0] ?? null),
      );
    case 'boolean':
      return remap(Int32Array.from(column.values), ['false', 'true']);
    case 'number':
      return byValue(column.values, String);
    case 'money':
      return byValue(column.values, (value) => moneyText(value));
    case 'day':
      return byValue(column.values, formatDay);
    case 'instant':
      return byValue(column.values, formatInstant);
  }
}

/** A column whose codes index `texts`; equal texts get one code, null and empty ones are missing. */
export function remap(codes: Int32Array, texts: readonly (string | null)[]): TextColumn {
  const known = new Map<string, number>();
  const moved = Int32Array.from(texts, (text) => {
    if (text === null || text === '') return -1;
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  return {
    type: 'text',
    dictionary: [...known.keys()],
    codes: codes.map((code) => (code < 0 ? -1 : (moved[code] ?? -1))),
  };
}

function byValue(values: Float64Array, spell: (value: number) => string): TextColumn {
  const known = new Map<number, number>();
  const texts: string[] = [];
  const codes = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) {
      codes[row] = -1;
      continue;
    }
    let code = known.get(value);
    if (code === undefined) {
      code = texts.length;
      known.set(value, code);
      texts.push(spell(value));
    }
    codes[row] = code;
  }
  return remap(codes, texts);
}
