/** A growing list of dictionary codes, one a row. */
export class CodeList {
  length = 0;
  private codes: Int32Array;

  constructor(expected = 1024) {
    this.codes = new Int32Array(expected);
  }

  push(code: number): void {
    if (this.length === this.codes.length) this.grow(this.length + 1);
    this.codes[this.length++] = code;
  }

  /** Adds missing cells up to `length`. */
  padTo(length: number): void {
    if (length <= this.length) return;
    if (length > this.codes.length) this.grow(length);
    this.codes.fill(-1, this.length, length);
    this.length = length;
  }

  /** The codes; copied only where much room is left over. */
  finish(): Int32Array {
    return this.codes.length > this.length * 1.25
      ? this.codes.slice(0, this.length)
      : this.codes.subarray(0, this.length);
  }

  private grow(least: number): void {
    const codes = new Int32Array(Math.max(this.codes.length * 2, least));
    codes.set(this.codes);
    this.codes = codes;
  }
}
