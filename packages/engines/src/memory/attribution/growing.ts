/** Whole numbers written one after the other into an array that doubles as it grows. */
export class Growing {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = new Int32Array(this.#length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }

  /** Those written so far; valid until the next is. */
  finish(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}
