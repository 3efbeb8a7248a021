import type { TextColumn } from '@sluice/core/table';

const encoder = new TextEncoder();

/**
 * The distinct texts of a column. `at(i)` points `bytes`, `from` and `to` at entry `i` as UTF-8, so that cells are
 * parsed without making a string of each. The three are overwritten by the next `at`.
 */
export interface Texts {
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  at(entry: number): void;
  text(entry: number): string;
  all(): string[];
  /** A column of the texts by codes that makes its strings when they are read; null where as ids they need a change. */
  column?(codes: Int32Array, isId: boolean): TextColumn | null;
}

/** Distinct texts that came as strings. */
export class StringTexts implements Texts {
  bytes = new Uint8Array(256);
  readonly from = 0;
  to = 0;
  private readonly strings: string[];

  constructor(strings: string[]) {
    this.strings = strings;
  }

  get size(): number {
    return this.strings.length;
  }

  at(entry: number): void {
    const text = this.strings[entry] ?? '';
    if (text.length * 3 > this.bytes.length) this.bytes = new Uint8Array(text.length * 3);
    this.to = copyAscii(text, this.bytes) ? text.length : encoder.encodeInto(text, this.bytes).written;
  }

  text(entry: number): string {
    return this.strings[entry] ?? '';
  }

  all(): string[] {
    return this.strings;
  }
}

function copyAscii(text: string, bytes: Uint8Array): boolean {
  if (text.length > 64) return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return false;
    bytes[i] = unit;
  }
  return true;
}
