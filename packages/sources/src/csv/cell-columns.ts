import { CodeList } from '../raw/code-list.ts';
import { csvOrigins, type RawColumn } from '../raw/raw-column.ts';
import type { TextPool } from '../raw/text-pool.ts';
import type { TextPools } from '../raw/text-pools.ts';
import { type CsvScanner, ESCAPED } from './csv-scanner.ts';

const QUOTE = 34;

/** The columns of a csv while it is read: a dictionary and its codes each. */
export class CellColumns {
  rows = 0;
  private readonly names: readonly string[];
  private readonly pools: readonly TextPool[];
  private readonly codes: CodeList[];
  private scratch = new Uint8Array(256);

  constructor(names: readonly string[], pools: TextPools, expectedRows: number) {
    this.names = names;
    this.pools = names.map((name) => pools.of(name));
    this.codes = names.map(() => new CodeList(expectedRows));
  }

  /** Adds the scanner's record as a row; cells it does not have are missing, cells beyond the columns are left out. */
  add(scanner: CsvScanner, bytes: Uint8Array): void {
    const { pools, codes } = this;
    const { starts, ends, flags, cells } = scanner;
    for (let i = 0; i < pools.length; i++) {
      const start = starts[i] as number;
      const end = ends[i] as number;
      const list = codes[i] as CodeList;
      const pool = pools[i] as TextPool;
      if (i >= cells || start === end) list.push(-1);
      else if (flags[i] === ESCAPED) list.push(this.internEscaped(pool, bytes, start, end));
      else list.push(pool.intern(bytes, start, end));
    }
    this.rows++;
  }

  finish(): Map<string, RawColumn> {
    return new Map(
      this.names.map((name, i): [string, RawColumn] => {
        const codes = (this.codes[i] as CodeList).finish();
        return [name, { kind: 'text', codes, texts: this.pools[i] as TextPool, origins: csvOrigins }];
      }),
    );
  }

  private internEscaped(pool: TextPool, bytes: Uint8Array, start: number, end: number): number {
    if (end - start > this.scratch.length) this.scratch = new Uint8Array(end - start);
    let length = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      this.scratch[length++] = byte;
      if (byte === QUOTE) i++;
    }
    return pool.intern(this.scratch, 0, length);
  }
}
