const SPACE = 32;
const TAB = 9;

/** A place in a cell's bytes, with the few moves the readers need. */
export class ByteCursor {
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;
  to = 0;

  reset(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes;
    this.at = from;
    this.to = to;
  }

  get done(): boolean {
    return this.at >= this.to;
  }

  /** The byte here, or −1 at the end. */
  get byte(): number {
    return this.at < this.to ? (this.bytes[this.at] as number) : -1;
  }

  trim(): void {
    this.skipSpaces();
    while (this.to > this.at && isSpace(this.bytes[this.to - 1] as number)) this.to--;
  }

  skipSpaces(): void {
    while (this.at < this.to && isSpace(this.bytes[this.at] as number)) this.at++;
  }

  /** Moves on if the byte here is `byte`. */
  take(byte: number): boolean {
    if (this.byte !== byte) return false;
    this.at++;
    return true;
  }

  /** Moves over the bytes of `text` (ASCII or UTF-8 given as bytes) if they stand here. */
  takeAll(expected: readonly number[]): boolean {
    for (let i = 0; i < expected.length; i++) if (this.bytes[this.at + i] !== expected[i]) return false;
    if (this.at + expected.length > this.to) return false;
    this.at += expected.length;
    return true;
  }

  /** The number in the digits here, at most `most` of them; −1 where there is none. `at` moves behind them. */
  number(most: number): number {
    let value = -1;
    for (let count = 0; count < most; count++) {
      const digit = this.byte - 48;
      if (digit < 0 || digit > 9) break;
      value = Math.max(value, 0) * 10 + digit;
      this.at++;
    }
    return value;
  }

  /** The letters here in lower case; empty where there is none. `at` moves behind them. */
  word(): string {
    let word = '';
    for (;;) {
      const lower = this.byte | 32;
      if (lower < 97 || lower > 122 || word.length > 12 || this.done) return word;
      word += String.fromCharCode(lower);
      this.at++;
    }
  }

  /** Digits only, a sign before them and one dot after the first digit allowed. */
  isAllDigits(): boolean {
    let dots = 0;
    const start = this.byte === 45 ? this.at + 1 : this.at;
    for (let i = start; i < this.to; i++) {
      const byte = this.bytes[i] as number;
      if (byte === 46 && i > start) dots++;
      else if (byte < 48 || byte > 57) return false;
    }
    return start < this.to && dots <= 1;
  }
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === TAB;
}
