import type { RawColumn, TextCells } from './raw-column.ts';

/** A column of one file, or none where the file does not have it. */
export interface Part {
  readonly rows: number;
  readonly column: RawColumn | undefined;
}

/** Columns over the same pool of texts, one code after the other; null where they are something else. */
export function concatTexts(parts: readonly Part[]): TextCells | null {
  const first = parts.find((part) => part.column !== undefined)?.column;
  if (first?.kind !== 'text') return null;
  const codes = new Int32Array(parts.reduce((sum, part) => sum + part.rows, 0)).fill(-1);
  let at = 0;
  for (const { rows, column } of parts) {
    if (column !== undefined) {
      if (column.kind !== 'text' || column.texts !== first.texts) return null;
      codes.set(column.codes, at);
    }
    at += rows;
  }
  return { ...first, codes };
}
