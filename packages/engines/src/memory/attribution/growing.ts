/** Numbers written one after the other into an array that doubles as it grows. */
export class Growing<T extends Int32Array | Float64Array> {
  readonly #make: (length: number) => T;
  #values: T;
  #length = 0;

  /** `make` gives an array of so many. */
  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = this.#make(this.#length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }

  /** Those written so far; valid until the next is. */
  finish(): T {
    return this.#values.subarray(0, this.#length) as T;
  }
}
