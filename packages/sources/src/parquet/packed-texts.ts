import { LateTexts } from './late-texts.ts';

/** A hash of words from `start` on, `count` of them. */
export type HashWords = (words: Int32Array, start: number, count: number) => number;

/** Distinct texts in stretches of words (see `ScanCells`): found by hash, told apart by every word. */
export class PackedTexts {
  #size = 0;
  #width = 4;
  #words: Int32Array;
  /** Two words a place: the hash of the text there and its code from 1; 0 where there is none. */
  #slots: Int32Array;
  readonly #hashOf: HashWords;
  /** By text of a batch: its hash, the place where that led, and the code found there, from 1. */
  #hashes = new Int32Array(0);
  #places = new Int32Array(0);
  #guesses = new Int32Array(0);
  /** Keeps the reading of what is only touched. */
  #touched = 0;

  /** `rows`: how many texts will come; room is taken for a quarter of them to differ. */
  constructor(rows = 0, hashOf: HashWords = hashWords) {
    const most = Math.min(1 << 22, Math.max(1 << 10, rows >> 2));
    this.#words = new Int32Array(most * 8);
    this.#slots = new Int32Array(slotWords(most));
    this.#hashOf = hashOf;
  }

  /** Gives `codes` the codes of a batch's texts, from `row` on; −1 where one is not valid or empty. */
  intern(
    words: Int32Array,
    width: number,
    valid: Uint8Array | null,
    rows: number,
    codes: Int32Array,
    row: number,
  ): void {
    if (width > this.#width) this.#widen(width);
    this.#reserve(rows);
    this.#hash(words, width, valid, rows);
    this.#guess(rows);
    this.#touch(rows);
    const own = this.#words;
    const guesses = this.#guesses;
    for (let i = 0; i < rows; i++) {
      const isThere = valid === null || (((valid[i >> 3] as number) >> (i & 7)) & 1) === 1;
      const at = i * width;
      const length = isThere ? (words[at] as number) : 0;
      const guess = (guesses[i] as number) - 1;
      if (length === 0) codes[row + i] = -1;
      else
        codes[row + i] = guess >= 0 && isSame(words, at, own, guess * width, length) ? guess : this.#find(words, at, i);
    }
  }

  /** The texts; no more can be added. */
  finish(): LateTexts {
    const width = this.#width;
    const words = this.#words;
    const ends = new Uint32Array(this.#size);
    for (let entry = 0, end = 0; entry < this.#size; entry++) {
      end += words[entry * width] as number;
      ends[entry] = end;
    }
    const bytes = new Uint8Array(ends.at(-1) ?? 0);
    const source = new Uint8Array(words.buffer);
    for (let entry = 0, to = 0; entry < this.#size; entry++) {
      let from = (entry * width + 1) * 4;
      for (const end = ends[entry] as number; to < end; to++) bytes[to] = source[from++] as number;
    }
    this.#words = this.#slots = new Int32Array(0);
    return new LateTexts(bytes, ends, this.#size);
  }

  #hash(words: Int32Array, width: number, valid: Uint8Array | null, rows: number): void {
    const hashes = this.#hashes;
    const hashOf = this.#hashOf;
    for (let i = 0; i < rows; i++) {
      const isThere = valid === null || (((valid[i >> 3] as number) >> (i & 7)) & 1) === 1;
      hashes[i] = isThere ? hashOf(words, i * width, wordsOf(words[i * width] as number)) : 0;
    }
  }

  /** What stands where each hash of a batch leads, before any text is compared: the memory is not waited for one by one. */
  #guess(rows: number): void {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const places = this.#places;
    const guesses = this.#guesses;
    const last = slots.length - 1;
    for (let i = 0; i < rows; i++) {
      const hash = hashes[i] as number;
      let place = (hash << 1) & last;
      let code = slots[place + 1] as number;
      while (code !== 0 && slots[place] !== hash) {
        place = (place + 2) & last;
        code = slots[place + 1] as number;
      }
      places[i] = place;
      guesses[i] = code;
    }
  }

  #touch(rows: number): void {
    const own = this.#words;
    const width = this.#width;
    const guesses = this.#guesses;
    let touched = 0;
    for (let i = 0; i < rows; i++) {
      const code = guesses[i] as number;
      if (code > 0) touched ^= own[(code - 1) * width] as number;
    }
    this.#touched ^= touched;
  }

  /** The code of text `i` of a batch, which may be new, or have come since the batch was looked at. */
  #find(words: Int32Array, at: number, i: number): number {
    const own = this.#words;
    const slots = this.#slots;
    const width = this.#width;
    const length = words[at] as number;
    const hash = this.#hashes[i] as number;
    const last = slots.length - 1;
    for (let place = this.#places[i] as number; ; place = (place + 2) & last) {
      const entry = (slots[place + 1] as number) - 1;
      if (entry >= 0) {
        if (slots[place] === hash && isSame(words, at, own, entry * width, length)) return entry;
        continue;
      }
      const start = this.#size * width;
      for (let w = wordsOf(length) - 1; w >= 0; w--) own[start + w] = words[at + w] as number;
      slots[place] = hash;
      slots[place + 1] = this.#size + 1;
      return this.#size++;
    }
  }

  #reserve(rows: number): void {
    const most = this.#size + rows;
    if (this.#hashes.length < rows) {
      this.#hashes = new Int32Array(rows);
      this.#places = new Int32Array(rows);
      this.#guesses = new Int32Array(rows);
    }
    if (this.#words.length < most * this.#width) {
      const words = new Int32Array(Math.max(this.#words.length * 2, most * this.#width));
      words.set(this.#words);
      this.#words = words;
    }
    if (this.#slots.length < most * 4) this.#growSlots(most);
  }

  #growSlots(most: number): void {
    const slots = new Int32Array(Math.max(this.#slots.length * 4, slotWords(most)));
    const last = slots.length - 1;
    for (let from = 0; from < this.#slots.length; from += 2) {
      const code = this.#slots[from + 1] as number;
      if (code === 0) continue;
      const hash = this.#slots[from] as number;
      let place = (hash << 1) & last;
      while (slots[place + 1] !== 0) place = (place + 2) & last;
      slots[place] = hash;
      slots[place + 1] = code;
    }
    this.#slots = slots;
  }

  #widen(width: number): void {
    const words = new Int32Array(Math.max(this.#words.length, this.#size * width));
    for (let entry = 0; entry < this.#size; entry++)
      words.set(this.#words.subarray(entry * this.#width, (entry + 1) * this.#width), entry * width);
    this.#words = words;
    this.#width = width;
  }
}

/** Two words a place, at most half of the places taken. */
function slotWords(texts: number): number {
  return 2 ** Math.ceil(Math.log2(texts * 4));
}

/** How many words a text of so many bytes takes. */
function wordsOf(length: number): number {
  return 1 + ((length + 3) >> 2);
}

function isSame(words: Int32Array, at: number, own: Int32Array, start: number, length: number): boolean {
  if (own[start] !== length) return false;
  for (let w = wordsOf(length) - 1; w > 0; w--) if (words[at + w] !== own[start + w]) return false;
  return true;
}

function hashWords(words: Int32Array, start: number, count: number): number {
  let hash = words[start] as number;
  for (let w = start + 1; w < start + count; w++) {
    hash = Math.imul(hash ^ (words[w] as number), 0x2c1b3c6d);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x297a2d39);
  return hash ^ (hash >>> 16);
}
