const QUOTE = 34;
const LF = 10;
const CR = 13;

/** How a cell was written. */
export const PLAIN = 0;
/** In quotes, with doubled quotes inside. */
export const ESCAPED = 1;
/** In quotes, with text after the closing one: kept as written, quotes and all. */
export const STRAY = 2;

/**
 * Cuts delimited UTF-8 bytes into records, without making anything of the cells: after `next()`, cell `i` of `cells`
 * stands at `starts[i]..ends[i]`, quotes left out, written as `flags[i]` says.
 */
export class CsvScanner {
  cells = 0;
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  flags = new Uint8Array(64);
  /** The record has no byte at all. */
  isBlank = false;
  /** A quote in the record is never closed: it is cut at its line's end, and the next record starts there. */
  isUnclosed = false;
  private at: number;
  private recordStart = 0;
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private readonly delimiter: number;
  private readonly crEnds: boolean;
  private rescanned = 0;
  private quoting = true;

  constructor(bytes: Uint8Array, delimiter: number, from = 0, end = bytes.length) {
    this.bytes = bytes;
    this.delimiter = delimiter;
    this.at = from;
    this.end = end;
    this.crEnds = hasOnlyCr(bytes, from, end);
  }

  /** Moves to the next record; false at the end. */
  next(): boolean {
    if (this.at >= this.end) return false;
    this.recordStart = this.at;
    this.isUnclosed = false;
    this.scanRecord();
    if (this.isUnclosed) this.cutAtLine();
    this.isBlank =
      this.cells === 1 &&
      this.starts[0] === this.ends[0] &&
      this.flags[0] === PLAIN &&
      this.starts[0] === this.recordStart;
    return true;
  }

  private scanRecord(): void {
    this.cells = 0;
    do {
      if (this.cells === this.starts.length) this.grow();
      if (this.quoting && this.at < this.end && this.bytes[this.at] === QUOTE) this.quoted();
      else this.plain(this.at, PLAIN);
      if (this.isUnclosed) return;
    } while (this.afterDelimiter());
  }

  private plain(start: number, flag: number): void {
    const { bytes, end, delimiter, crEnds } = this;
    let at = this.at;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte === delimiter || byte === LF) break;
      if (byte === CR && (crEnds || bytes[at + 1] === LF)) break;
    }
    this.add(start, at, flag);
    this.at = at;
  }

  private quoted(): void {
    const { bytes, end } = this;
    const open = this.at;
    let escaped = PLAIN;
    let at = open + 1;
    for (; ; at++) {
      at = bytes.indexOf(QUOTE, at);
      if (at < 0 || at >= end) {
        this.isUnclosed = true;
        return;
      }
      if (bytes[at + 1] !== QUOTE || at + 1 >= end) break;
      escaped = ESCAPED;
      at++;
    }
    this.at = at + 1;
    if (this.isCellEnd(at + 1)) this.add(open + 1, at, escaped);
    else this.plain(open, STRAY);
  }

  private isCellEnd(at: number): boolean {
    if (at >= this.end) return true;
    const byte = this.bytes[at] as number;
    return (
      byte === this.delimiter ||
      byte === LF ||
      (byte === CR && (this.crEnds || this.bytes[at + 1] === LF || at + 1 >= this.end))
    );
  }

  /** Steps over a delimiter, or over the end of the line, which ends the record. */
  private afterDelimiter(): boolean {
    if (this.at >= this.end) return false;
    const byte = this.bytes[this.at++] as number;
    if (byte === this.delimiter) return true;
    if (byte === CR && this.bytes[this.at] === LF) this.at++;
    return false;
  }

  /** Gives up the record: it becomes the one cell of its first line. Bounded, so that many open quotes cost no square. */
  private cutAtLine(): void {
    this.rescanned += this.end - this.recordStart;
    if (this.rescanned > 16 * this.end) this.quoting = false;
    let at = this.recordStart;
    while (at < this.end && this.bytes[at] !== LF && !(this.bytes[at] === CR && this.crEnds)) at++;
    this.cells = 0;
    this.add(this.recordStart, at, STRAY);
    this.at = Math.min(at + 1, this.end);
  }

  private add(start: number, end: number, flag: number): void {
    this.starts[this.cells] = start;
    this.ends[this.cells] = end;
    this.flags[this.cells++] = flag;
  }

  private grow(): void {
    const room = this.starts.length * 4;
    const [starts, ends, flags] = [new Uint32Array(room), new Uint32Array(room), new Uint8Array(room)];
    starts.set(this.starts);
    ends.set(this.ends);
    flags.set(this.flags);
    Object.assign(this, { starts, ends, flags });
  }
}

/** Lines end with a lone CR: there is no LF near the start, and a CR is. */
function hasOnlyCr(bytes: Uint8Array, from: number, end: number): boolean {
  const sample = bytes.subarray(from, Math.min(end, from + (1 << 20)));
  return !sample.includes(LF) && sample.includes(CR);
}
