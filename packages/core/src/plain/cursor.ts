/** Said where a text is not in the plain form: another reader must read it, and nothing is wrong with it by that. */
export class NotPlain extends Error {}

/** Leaves the plain reader. */
export function leave(): never {
  throw new NotPlain('This text is not in the plain form.');
}

/** A place in a text, with the start of its line; columns are counted from 0. */
export class Cursor {
  readonly text: string;
  at = 0;
  #line = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The character here; '' at the end. */
  get here(): string {
    return this.text.charAt(this.at);
  }

  get column(): number {
    return this.at - this.#line;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Whether a blank, the end of the line or the end of the text stands at `at`. */
  isBlank(at: number): boolean {
    const character = this.text.charAt(at);
    return character === '' || character === ' ' || character === '\n' || character === '\r';
  }

  skipSpaces(): void {
    while (this.here === ' ') this.at++;
  }

  /** Goes to the next word, over blanks, comments and ends of lines; says whether it left the line. */
  skipBlanks(): boolean {
    const line = this.#line;
    for (;;) {
      this.skipSpaces();
      if (this.here === '#') {
        if (this.column > 0 && !this.isBlank(this.at - 1)) leave();
        this.at = this.endOfLine();
      }
      if (this.here === '\r' && this.text.charAt(this.at + 1) === '\n') this.at++;
      if (this.here !== '\n') return this.#line !== line;
      this.at++;
      this.#line = this.at;
    }
  }

  endOfLine(): number {
    const end = this.text.indexOf('\n', this.at);
    return end < 0 ? this.text.length : end;
  }
}
