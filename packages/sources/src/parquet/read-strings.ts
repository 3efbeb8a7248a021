import type { RawColumn, TextCells } from '../raw/raw-column.ts';
import { TextPool } from '../raw/text-pool.ts';
import type { ParquetTable } from './parquet-table.ts';

/** Strings go from bytes to dictionary codes; an entry of the file's own dictionary is looked up once. */
export async function readStrings(table: ParquetTable, name: string): Promise<RawColumn> {
  const pool = new TextPool();
  const codes = new Int32Array(table.rows).fill(-1);
  const intern = (bytes: Uint8Array): number => pool.intern(bytes, 0, bytes.length);
  await table.read(name, { stringFromBytes: intern, jsonFromBytes: intern }, (values, row) => {
    for (let i = 0; i < values.length; i++) {
      const code = values[i];
      if (typeof code === 'number') codes[row + i] = code;
    }
  });
  pool.seal();
  const origins = { csv: false, strings: true, numbers: false, booleans: false };
  return withoutEmpty({ kind: 'text', codes, texts: pool, origins });
}

/** The empty text is a missing cell. */
function withoutEmpty(cells: TextCells): TextCells {
  const { texts, codes } = cells;
  for (let entry = 0; entry < texts.size; entry++) {
    texts.at(entry);
    if (texts.from !== texts.to) continue;
    return { ...cells, codes: codes.map((code) => (code === entry ? -1 : code)) };
  }
  return cells;
}
