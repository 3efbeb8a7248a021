import type { Column } from '@sluice/core/table';

/** What a leaf asks of a text, and of the number of any other column; without one, no such cell meets it. */
export interface CellTest {
  readonly text?: (text: string) => boolean;
  readonly value?: (value: number) => boolean;
}

/** 1 where the cell is there and meets the test. Texts are asked once an entry. */
export function maskOf(column: Column, { text, value }: CellTest): Uint8Array {
  if (column.type === 'text')
    return byEntry(
      column.codes,
      column.dictionary.map((entry) => text?.(entry) ?? false),
    );
  if (column.type === 'list') {
    return byEntry(
      column.codes,
      column.dictionary.map((entries) => entries.some((entry) => text?.(entry) ?? false)),
    );
  }
  const mask = new Uint8Array(column.values.length);
  if (value === undefined) return mask;
  const isBoolean = column.type === 'boolean';
  for (let row = 0; row < mask.length; row++) {
    const cell = column.values[row] as number;
    if ((isBoolean ? cell >= 0 : !Number.isNaN(cell)) && value(cell)) mask[row] = 1;
  }
  return mask;
}

function byEntry(codes: Int32Array, is: readonly boolean[]): Uint8Array {
  const mask = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) if (is[codes[row] as number] === true) mask[row] = 1;
  return mask;
}
