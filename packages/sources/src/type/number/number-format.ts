import type { Texts } from '../../raw/texts.ts';
import { COMMA_DECIMAL, type Decimal, DOT_DECIMAL, NumberReader } from './number-reader.ts';

/** What the cells of a column say about their decimal sign. */
export interface NumberFormatFinding {
  /** Both readings are possible, and they differ: `1.234` in every cell. */
  readonly ambiguous: boolean;
  readonly decimal: Decimal;
  /** A cell that shows the format; absent where no cell has a separator. */
  readonly example?: string;
}

/** Finds the decimal sign of a column: the reading that fits all its cells, else the one that fits more of them. */
export function sniffDecimal(texts: Texts): NumberFormatFinding {
  const reader = new NumberReader();
  let dots = 0;
  let commas = 0;
  let both = 0;
  let example: string | undefined;
  for (let entry = 0; entry < texts.size; entry++) {
    texts.at(entry);
    reader.lex(texts.bytes, texts.from, texts.to);
    if (reader.readings === 0 || !reader.separated) continue;
    if (reader.readings === DOT_DECIMAL) dots++;
    else if (reader.readings === COMMA_DECIMAL) commas++;
    else both++;
    example ??= texts.text(entry);
  }
  const found = { ambiguous: both > 0 && dots === 0 && commas === 0, decimal: commas > dots ? ',' : '.' } as const;
  return example === undefined ? found : { ...found, example };
}
