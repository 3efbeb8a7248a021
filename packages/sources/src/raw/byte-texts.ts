import type { Texts } from './texts.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const BLOCK = 1 << 16;

/** Distinct texts in one stretch of UTF-8 bytes: entry `i` ends where `ends[i]` says. */
export class ByteTexts implements Texts {
  size = 0;
  bytes: Uint8Array;
  from = 0;
  to = 0;
  protected ends: Uint32Array;

  constructor(bytes: Uint8Array, ends: Uint32Array, size: number) {
    this.bytes = bytes;
    this.ends = ends;
    this.size = size;
  }

  at(entry: number): void {
    this.from = entry === 0 ? 0 : (this.ends[entry - 1] as number);
    this.to = this.ends[entry] as number;
  }

  text(entry: number): string {
    this.at(entry);
    return decoder.decode(this.bytes.subarray(this.from, this.to));
  }

  /** All texts by entry. */
  all(): string[] {
    const texts = new Array<string>(this.size);
    for (let first = 0; first < this.size; ) first = this.decodeBlock(first, texts);
    return texts;
  }

  private decodeBlock(first: number, texts: string[]): number {
    this.at(first);
    const start = this.from;
    let last = first + 1;
    while (last < this.size && (this.ends[last] as number) - start <= BLOCK) last++;
    const block = this.bytes.subarray(start, this.ends[last - 1]);
    if (!isAscii(block)) {
      for (let entry = first; entry < last; entry++) texts[entry] = this.text(entry);
      return last;
    }
    const joined = decoder.decode(block);
    for (let entry = first; entry < last; entry++) {
      this.at(entry);
      texts[entry] = joined.slice(this.from - start, this.to - start);
    }
    return last;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  let any = 0;
  for (let i = 0; i < bytes.length; i++) any |= bytes[i] as number;
  return any < 128;
}
