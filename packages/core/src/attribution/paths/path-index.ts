/** Numbers different sequences of keys: equal ones have one number, whosever they are. */
export class PathIndex {
  readonly #touch: ArrayLike<number>;
  /** Open addressing: a number and 1, 0 where the slot is free. */
  #slots = new Int32Array(1024);
  /** By number: where its touches were first seen, and the hash of their keys. */
  readonly #from: number[] = [];
  readonly #size: number[] = [];
  readonly #hash: number[] = [];

  /** `touch`: by touch its key. */
  constructor(touch: ArrayLike<number>) {
    this.#touch = touch;
  }

  /** The number of the keys of the touches `from` to before `to`. */
  of(from: number, to: number): number {
    const hash = this.#hashOf(from, to);
    const last = this.#slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0) return this.#open(slot, hash, from, to);
      if (this.#hash[number] === hash && this.#isSame(number, from, to)) return number;
    }
  }

  #hashOf(from: number, to: number): number {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (this.#touch[at] as number), 0x9e3779b1) ^ (hash >>> 15);
    return hash ^ (hash >>> 13);
  }

  #isSame(number: number, from: number, to: number): boolean {
    if (this.#size[number] !== to - from) return false;
    const first = this.#from[number] as number;
    for (let i = 0; i < to - from; i++) if (this.#touch[first + i] !== this.#touch[from + i]) return false;
    return true;
  }

  #open(slot: number, hash: number, from: number, to: number): number {
    this.#from.push(from);
    this.#size.push(to - from);
    const number = this.#hash.push(hash) - 1;
    this.#slots[slot] = number + 1;
    if (this.#hash.length * 2 > this.#slots.length) this.#widen();
    return number;
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const last = this.#slots.length - 1;
    for (const [number, hash] of this.#hash.entries()) {
      let slot = hash & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = number + 1;
    }
  }
}
