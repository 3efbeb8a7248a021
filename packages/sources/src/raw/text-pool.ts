import { ByteTexts } from './byte-texts.ts';

/** Distinct texts in one stretch of UTF-8 bytes, found by hash: no string and no object for a cell. */
export class TextPool extends ByteTexts {
  private hashes = new Int32Array(64);
  private slots = new Int32Array(256);

  constructor() {
    super(new Uint8Array(1024), new Uint32Array(64), 0);
  }

  /** The entry of the text `source[from..to)`, a new one where it is not there yet. */
  intern(source: Uint8Array, from: number, to: number): number {
    let hash = to - from;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (source[i] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = (this.slots[slot] as number) - 1;
      if (entry < 0) return this.add(source, from, to, hash, slot);
      if (this.hashes[entry] === hash && this.isEntry(entry, source, from, to)) return entry;
      slot = (slot + 1) & mask;
    }
  }

  /** Frees what only `intern` needs; the pool must not grow after it. */
  seal(): void {
    this.slots = new Int32Array(2);
    this.hashes = new Int32Array(0);
  }

  private isEntry(entry: number, source: Uint8Array, from: number, to: number): boolean {
    let at = entry === 0 ? 0 : (this.ends[entry - 1] as number);
    if ((this.ends[entry] as number) - at !== to - from) return false;
    const { bytes } = this;
    for (let i = from; i < to; i++, at++) if (bytes[at] !== source[i]) return false;
    return true;
  }

  private add(source: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const entry = this.size++;
    const start = entry === 0 ? 0 : (this.ends[entry - 1] as number);
    const end = start + to - from;
    if (entry === this.ends.length) this.growEntries();
    if (end > this.bytes.length) this.growBytes(end);
    if (to - from > 64) this.bytes.set(source.subarray(from, to), start);
    else for (let i = from, at = start; i < to; i++, at++) this.bytes[at] = source[i] as number;
    this.ends[entry] = end;
    this.hashes[entry] = hash;
    this.slots[slot] = entry + 1;
    if (this.size * 2 > this.slots.length) this.growSlots();
    return entry;
  }

  private growEntries(): void {
    const ends = new Uint32Array(this.ends.length * 2);
    ends.set(this.ends);
    this.ends = ends;
    const hashes = new Int32Array(ends.length);
    hashes.set(this.hashes);
    this.hashes = hashes;
  }

  private growBytes(least: number): void {
    const bytes = new Uint8Array(Math.max(this.bytes.length * 2, least));
    bytes.set(this.bytes);
    this.bytes = bytes;
  }

  private growSlots(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      let slot = (this.hashes[entry] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.slots = slots;
  }
}
