/** Numbers written one after the other into typed arrays that grow by half. */
export class Growing<T extends Int32Array | Float64Array | Uint8Array> {
  readonly #make: (length: number) => T;
  #values: T;
  #length = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = this.#make(Math.ceil(this.#length * 1.5));
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }

  finish(): T {
    return this.#values.slice(0, this.#length) as T;
  }
}
