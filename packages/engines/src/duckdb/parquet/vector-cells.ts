import type { DuckDBVector } from '@duckdb/node-api';
import type { ScanCells } from '@sluice/sources';
import type { TextWords } from './text-words.ts';

/**
 * The cells of a column as they lie in DuckDB's vector, without an object a row. The driver keeps its arrays to itself,
 * so what is found in their place is looked at before it is used. null: a text is too long.
 */
export function vectorCells(
  vector: DuckDBVector,
  texts: TextWords,
  known: readonly string[] | undefined,
): ScanCells | null {
  const valid = validOf(vector);
  const items: unknown = Reflect.get(vector, 'items');
  if (items instanceof Float64Array) return { kind: 'doubles', values: items, valid };
  if (items instanceof BigInt64Array) {
    return { kind: 'micros', words: new Int32Array(items.buffer, items.byteOffset, items.length * 2), valid };
  }
  if (items instanceof Uint8Array && known) return { kind: 'codes', codes: items, known, valid };
  const words = texts.read(vector, valid);
  return words && { kind: 'texts', words, width: texts.width, valid };
}

function validOf(vector: DuckDBVector): Uint8Array | null {
  const validity: unknown = Reflect.get(vector, 'validity');
  const bits: unknown = typeof validity === 'object' && validity !== null ? Reflect.get(validity, 'data') : undefined;
  if (bits === null) return null;
  if (!(bits instanceof BigUint64Array)) throw new TypeError('this driver keeps elsewhere what is missing');
  return new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength);
}
