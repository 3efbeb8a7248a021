import { ByteTexts } from '../raw/byte-texts.ts';

/** Where one row's pieces stand among those of its batch. */
const PIECE = 4;

/** Distinct texts that come in pieces of four words (see `ScanCells`): found by hash, without touching a byte. */
export class PackedTexts {
  #size = 0;
  readonly #width: number;
  #words: Int32Array;
  #slots = new Int32Array(1 << 12);
  #nothing = new Int32Array(0);
  #hashes = new Int32Array(0);
  /** What stands first where the hash of each text of a batch points. */
  #guesses = new Int32Array(0);

  /** `pieces`: how many a text may have. */
  constructor(pieces: number) {
    this.#width = Math.max(2, pieces) * PIECE;
    this.#words = new Int32Array(this.#width << 10);
  }

  /** Gives `codes` the codes of a batch's texts, from `row` on; what is not valid or empty is left as it is. */
  intern(pieces: readonly Int32Array[], valid: Uint8Array | null, rows: number, codes: Int32Array, row: number): void {
    while (this.#slots.length < (this.#size + rows) * 2) this.#growSlots();
    while (this.#words.length < (this.#size + rows) * this.#width) this.#growWords();
    if (this.#nothing.length < rows * PIECE) this.#nothing = new Int32Array(rows * PIECE);
    const [first = this.#nothing, second = this.#nothing] = pieces;
    const isWide = pieces.length > 2;
    if (!isWide) this.#guess(first, second, rows);
    for (let i = 0; i < rows; i++) {
      if (valid !== null && (((valid[i >> 3] as number) >> (i & 7)) & 1) === 0) continue;
      if (first[i * PIECE] === 0) continue;
      codes[row + i] = isWide ? this.#wide(pieces, i * PIECE) : this.#pair(first, second, i);
    }
  }

  /** The texts; no more can be added. */
  finish(): ByteTexts {
    const words = this.#words;
    this.#slots = this.#nothing;
    const ends = new Uint32Array(this.#size);
    for (let entry = 0, end = 0; entry < this.#size; entry++) {
      const start = entry * this.#width;
      for (let w = start; w < start + this.#width; w += PIECE) end += words[w] as number;
      ends[entry] = end;
    }
    const bytes = new Uint8Array(ends.at(-1) ?? 0);
    const source = new Uint8Array(words.buffer);
    let to = 0;
    for (let w = 0; w < this.#size * this.#width; w += PIECE) {
      const from = (w + 1) * 4;
      const until = from + (words[w] as number);
      for (let b = from; b < until; b++) bytes[to++] = source[b] as number;
    }
    this.#words = this.#nothing;
    return new ByteTexts(bytes, ends, this.#size);
  }

  /** Looks at the place of every text of a batch before any is compared, so that the memory is not waited for one by one. */
  #guess(first: Int32Array, second: Int32Array, rows: number): void {
    if (this.#guesses.length < rows) this.#guesses = new Int32Array(rows);
    if (this.#hashes.length < rows) this.#hashes = new Int32Array(rows);
    const hashes = this.#hashes;
    const guesses = this.#guesses;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let i = 0; i < rows; i++) hashes[i] = hashPair(first, i * PIECE, second, i * PIECE);
    for (let i = 0; i < rows; i++) guesses[i] = slots[(hashes[i] as number) & mask] as number;
  }

  /** The code of a text of two pieces. */
  #pair(first: Int32Array, second: Int32Array, i: number): number {
    const words = this.#words;
    const at = i * PIECE;
    const guess = (this.#guesses[i] as number) - 1;
    if (guess >= 0 && isPiece(first, at, words, guess * 8) && isPiece(second, at, words, guess * 8 + PIECE))
      return guess;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (this.#hashes[i] as number) & mask; ; slot = (slot + 1) & mask) {
      const entry = (slots[slot] as number) - 1;
      if (entry < 0) {
        slots[slot] = this.#size + 1;
        copyPiece(first, at, words, this.#size * 8);
        copyPiece(second, at, words, this.#size * 8 + PIECE);
        return this.#size++;
      }
      if (isPiece(first, at, words, entry * 8) && isPiece(second, at, words, entry * 8 + PIECE)) return entry;
    }
  }

  /** The code of a text of more than two pieces. */
  #wide(pieces: readonly Int32Array[], at: number): number {
    const width = this.#width;
    const end = this.#size * width;
    const words = this.#words;
    for (let p = 0; p < pieces.length; p++) copyPiece(pieces[p] as Int32Array, at, words, end + p * PIECE);
    const mask = this.#slots.length - 1;
    for (let slot = this.#hashOf(end) & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry < 0) {
        this.#slots[slot] = this.#size + 1;
        return this.#size++;
      }
      let same = 0;
      while (same < width && words[entry * width + same] === words[end + same]) same++;
      if (same === width) return entry;
    }
  }

  /** As `#guess` has it where the text has two pieces. */
  #hashOf(start: number): number {
    const words = this.#words;
    let hash = 0;
    if (this.#width > 8) {
      for (let w = start; w < start + this.#width; w++) hash = mix(hash, words[w] as number);
      return hash;
    }
    return hashPair(words, start, words, start + PIECE);
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.#size; entry++) {
      let slot = this.#hashOf(entry * this.#width) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.#slots = slots;
  }

  #growWords(): void {
    const words = new Int32Array(this.#words.length * 2);
    words.set(this.#words);
    this.#words = words;
  }
}

function hashPair(first: Int32Array, a: number, second: Int32Array, b: number): number {
  const head = mix(first[a + 1] as number, first[a + 2] as number);
  const middle = mix(first[a + 3] as number, second[b + 1] as number);
  const tail = mix(second[b + 2] as number, second[b + 3] as number);
  return mix(mix(head, middle), mix(tail, ((first[a] as number) << 8) | (second[b] as number)));
}

function isPiece(piece: Int32Array, at: number, words: Int32Array, w: number): boolean {
  return (
    words[w + 1] === piece[at + 1] &&
    words[w + 2] === piece[at + 2] &&
    words[w + 3] === piece[at + 3] &&
    words[w] === piece[at]
  );
}

function copyPiece(from: Int32Array, at: number, into: Int32Array, to: number): void {
  into[to] = from[at] as number;
  into[to + 1] = from[at + 1] as number;
  into[to + 2] = from[at + 2] as number;
  into[to + 3] = from[at + 3] as number;
}

function mix(a: number, b: number): number {
  const mixed = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ b;
  return Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39) ^ (mixed >>> 7);
}
