import type { DuckDBVector } from '@duckdb/node-api';
import type { Driver } from '../database/open-database.ts';

/** DuckDB's own sixteen bytes for a text: its length, then its bytes, or the first four of them and where all lie. */
const WORDS = 4;
const mostInside = 12;
/** Texts of up to 252 bytes. */
const mostWidth = 64;
/** Less than a page: all memory between two texts so near to each other is there to be read. */
const nearBytes = 4096;

/** Texts that lie one after the other in memory: the rows from `from` to before `to`. */
interface Run {
  readonly from: number;
  to: number;
  readonly start: number;
  end: number;
}

/** Puts the texts of a column, batch by batch, side by side as words. */
export class TextWords {
  width = WORDS;
  readonly #driver: Driver;
  #words = new Int32Array(0);

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** `width` words a row, good until the next call: the length, the bytes, zeros after; null where a text is too long. */
  read(vector: DuckDBVector, valid: Uint8Array | null): Int32Array | null {
    const own = wordsOf(vector);
    const rows = vector.itemCount;
    const longest = longestOf(own, valid, rows);
    while (longest > (this.width - 1) * 4) this.width *= 2;
    if (this.width > mostWidth) return null;
    if (this.width === WORDS) return own;
    if (this.#words.length < rows * this.width) this.#words = new Int32Array(rows * this.width);
    for (const run of this.#copyInside(own, valid, rows)) this.#copyRun(own, valid, run);
    return this.#words;
  }

  /** Copies the texts that lie in their own sixteen bytes; gives the runs of the others. */
  #copyInside(own: Int32Array, valid: Uint8Array | null, rows: number): Run[] {
    const words = this.#words.fill(0);
    const runs: Run[] = [];
    let run: Run | undefined;
    for (let row = 0; row < rows; row++) {
      const at = row * WORDS;
      const length = own[at] as number;
      if (!isValid(valid, row)) continue;
      if (length <= mostInside) {
        for (let w = 0; w < WORDS; w++) words[row * this.width + w] = own[at + w] as number;
        continue;
      }
      const start = addressOf(own, at);
      if (run && start >= run.start && start < run.end + nearBytes) {
        run.end = Math.max(run.end, start + length);
        run.to = row + 1;
      } else {
        run = { from: row, to: row + 1, start, end: start + length };
        runs.push(run);
      }
    }
    return runs;
  }

  #copyRun(own: Int32Array, valid: Uint8Array | null, run: Run): void {
    const bytes = this.#bytesOf(own, run);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const words = this.#words;
    for (let row = run.from; row < run.to; row++) {
      const length = own[row * WORDS] as number;
      if (length <= mostInside || !isValid(valid, row)) continue;
      let from = addressOf(own, row * WORDS) - run.start;
      let to = row * this.width;
      const end = from + length;
      words[to++] = length;
      for (; from + 4 <= end; from += 4) words[to++] = view.getInt32(from, true);
      for (let shift = 0; from < end; from++, shift += 8)
        words[to] = (words[to] as number) | (view.getUint8(from) << shift);
    }
  }

  /** The bytes of a run, which the driver reads as one long text. */
  #bytesOf(own: Int32Array, { from, start, end }: Run): Uint8Array {
    const whole = own.slice(from * WORDS, from * WORDS + WORDS);
    whole[0] = end - start;
    const args = [new DataView(whole.buffer), { itemValid: () => true }, null, 0, 1];
    const vector: unknown = Reflect.construct(this.#driver.DuckDBBlobVector, args);
    const bytes = vector instanceof this.#driver.DuckDBBlobVector ? vector.getItemBytes(0) : null;
    if (bytes?.byteLength !== end - start) throw new TypeError('this driver reads long texts otherwise');
    return bytes;
  }
}

function wordsOf(vector: DuckDBVector): Int32Array {
  const view: unknown = Reflect.get(vector, 'dataView');
  if (!(view instanceof DataView)) throw new TypeError('this driver keeps its texts elsewhere');
  return new Int32Array(view.buffer, view.byteOffset, vector.itemCount * WORDS);
}

function longestOf(own: Int32Array, valid: Uint8Array | null, rows: number): number {
  let longest = 0;
  for (let row = 0; row < rows; row++) {
    const length = own[row * WORDS] as number;
    if (length > longest && isValid(valid, row)) longest = length;
  }
  return longest;
}

function addressOf(own: Int32Array, at: number): number {
  return (own[at + 3] as number) * 4_294_967_296 + ((own[at + 2] as number) >>> 0);
}

function isValid(valid: Uint8Array | null, row: number): boolean {
  return valid === null || (((valid[row >> 3] as number) >> (row & 7)) & 1) === 1;
}
