import type { DuckDBVector } from '@duckdb/node-api';
import type { ScanCells } from '@sluice/sources';

const pieceWords = 4;
const mostBytes = 12;

/**
 * The cells of a column as they lie in DuckDB's vectors, without an object a row. The driver keeps its arrays to itself,
 * so what is found in their place is looked at before it is used. null: a text does not fit its pieces.
 */
export function vectorCells(vectors: readonly DuckDBVector[]): ScanCells | null {
  const [first] = vectors;
  if (!first) return null;
  const valid = validOf(first);
  const items: unknown = Reflect.get(first, 'items');
  if (items instanceof Float64Array) return { kind: 'doubles', values: items, valid };
  if (items instanceof BigInt64Array) {
    return { kind: 'micros', words: new Int32Array(items.buffer, items.byteOffset, items.length * 2), valid };
  }
  const pieces = vectors.map(wordsOf);
  return pieces.every((words) => isWhole(words, valid)) ? { kind: 'pieces', pieces, valid } : null;
}

function wordsOf(vector: DuckDBVector): Int32Array {
  const view: unknown = Reflect.get(vector, 'dataView');
  if (!(view instanceof DataView)) throw new TypeError('this driver keeps its texts elsewhere');
  return new Int32Array(view.buffer, view.byteOffset, vector.itemCount * pieceWords);
}

function validOf(vector: DuckDBVector): Uint8Array | null {
  const validity: unknown = Reflect.get(vector, 'validity');
  const bits: unknown = typeof validity === 'object' && validity !== null ? Reflect.get(validity, 'data') : undefined;
  if (bits === null) return null;
  if (!(bits instanceof BigUint64Array)) throw new TypeError('this driver keeps elsewhere what is missing');
  return new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength);
}

function isWhole(words: Int32Array, valid: Uint8Array | null): boolean {
  for (let at = 0, row = 0; at < words.length; at += pieceWords, row++) {
    if ((words[at] as number) <= mostBytes) continue;
    if (valid === null || (((valid[row >> 3] as number) >> (row & 7)) & 1) === 1) return false;
  }
  return true;
}
