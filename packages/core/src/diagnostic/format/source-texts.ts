import { LineIndex } from './line-index.ts';

/** The texts that offsets of diagnostics are in, for display. */
export interface SourceTexts {
  /** The file compiled, as it is to be shown. */
  readonly path: string;
  readonly text: string;
  /** Other files a diagnostic names in `path`, such as included ones. */
  readonly others?: ReadonlyMap<string, string>;
}

/** Line indexes made on first use, one per file. */
export class LineIndexes {
  readonly #sources: SourceTexts;
  readonly #made = new Map<string, LineIndex>();

  constructor(sources: SourceTexts) {
    this.#sources = sources;
  }

  /** The lines of a file; an unknown file has one empty line. */
  of(path: string | undefined): LineIndex {
    const name = path ?? this.#sources.path;
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const made = new LineIndex(this.#textOf(name));
    this.#made.set(name, made);
    return made;
  }

  #textOf(name: string): string {
    return name === this.#sources.path ? this.#sources.text : (this.#sources.others?.get(name) ?? '');
  }
}
