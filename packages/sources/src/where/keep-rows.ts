import type { Column } from '@sluice/core/table';

/** The rows of all columns where the mask is 1; a column under two names stays one. */
export function keepFields(fields: ReadonlyMap<string, Column>, mask: Uint8Array, kept: number): Map<string, Column> {
  const moved = new Map<Column, Column>();
  const result = new Map<string, Column>();
  for (const [name, column] of fields) {
    const known = moved.get(column) ?? keepRows(column, mask, kept);
    moved.set(column, known);
    result.set(name, known);
  }
  return result;
}

/** The rows of a column where the mask is 1; `kept` is how many those are. */
export function keepRows(column: Column, mask: Uint8Array, kept: number): Column {
  if (column.type === 'text') return { ...column, codes: pick(column.codes, mask, new Int32Array(kept)) };
  if (column.type === 'list') return { ...column, codes: pick(column.codes, mask, new Int32Array(kept)) };
  if (column.type === 'boolean') return { type: 'boolean', values: pick(column.values, mask, new Int8Array(kept)) };
  const values = pick(column.values, mask, new Float64Array(kept));
  if (column.type !== 'money' || column.big === undefined) return { type: column.type, values };
  return { type: 'money', values, big: movedBig(column.big, mask) };
}

function pick<T extends Int32Array | Int8Array | Float64Array>(from: T, mask: Uint8Array, to: T): T {
  let at = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1) to[at++] = from[row] as number;
  return to;
}

function movedBig(big: ReadonlyMap<number, bigint>, mask: Uint8Array): Map<number, bigint> {
  const moved = new Map<number, bigint>();
  let at = 0;
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] !== 1) continue;
    const value = big.get(row);
    if (value !== undefined) moved.set(at, value);
    at++;
  }
  return moved;
}
