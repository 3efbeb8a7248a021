import type { TextColumn } from '@sluice/core/table';
import { ByteTexts } from '../raw/byte-texts.ts';

/** Texts whose strings are made when they are first read: those of the ids of leads mostly are not. None is empty. */
export class LateTexts extends ByteTexts {
  column(codes: Int32Array, isId: boolean): TextColumn | null {
    if (isId && !this.#areNormal()) return null;
    const make = (): string[] => this.all();
    let made: readonly string[] | undefined;
    const column = {
      type: 'text' as const,
      get dictionary(): readonly string[] {
        made ??= make();
        return made;
      },
      codes,
    };
    return Object.defineProperty(column, 'entries', { value: this.size });
  }

  /** Whether `normalId` leaves all as they are, as a glance shows: no space at their ends, no `@`. */
  #areNormal(): boolean {
    const { bytes } = this;
    for (let entry = 0; entry < this.size; entry++) {
      this.at(entry);
      if (!isVisible(bytes[this.from] as number) || !isVisible(bytes[this.to - 1] as number)) return false;
    }
    return !bytes.includes(64);
  }
}

function isVisible(byte: number): boolean {
  return byte > 32 && byte < 127;
}
