import { Transitions } from '../models/markov.ts';

/** How often one key follows another; states are numbered as they are met, and there may be no more than `most`. */
export class KeyTransitions {
  readonly #touch: ArrayLike<number>;
  readonly #most: number;
  /** By key its state, −1 where it was not met. */
  readonly #stateOf: Int32Array;
  /** By state its key. */
  readonly keys: number[] = [];
  /** Row by row, `#width` wide: first the start, then state by state; the first column is the conversion. */
  #counts: Float64Array;
  #width = 16;
  /** By row: how often it was left to nothing. */
  readonly #ended: Float64Array;

  /** `touch`: by touch its key, below `keys`. */
  constructor(touch: ArrayLike<number>, keys: number, most: number) {
    this.#touch = touch;
    this.#most = most;
    this.#stateOf = new Int32Array(keys).fill(-1);
    this.#counts = new Float64Array(this.#width ** 2);
    this.#ended = new Float64Array(keys + 1);
  }

  /** A path that led to nothing: the touches `from` to before `to`. */
  push(_journey: number, from: number, to: number): void {
    const last = this.#walk(from, to);
    this.#ended[last] = (this.#ended[last] as number) + 1;
  }

  /** A path that led to a conversion. */
  pushConverted(from: number, to: number): void {
    const at = this.#walk(from, to) * this.#width;
    if (at < this.#counts.length) this.#counts[at] = (this.#counts[at] as number) + 1;
  }

  /** All that another has counted. */
  addAll(other: KeyTransitions): void {
    const rows = [0, ...other.keys.map((key) => this.#stateAt(key) + 1)];
    if (this.keys.length > this.#most) return;
    for (const [from, row] of rows.entries()) {
      this.#ended[row] = (this.#ended[row] as number) + (other.#ended[from] as number);
      for (const [to, column] of rows.entries()) {
        const at = row * this.#width + column;
        this.#counts[at] = (this.#counts[at] as number) + (other.#counts[from * other.#width + to] as number);
      }
    }
  }

  /** With states in the order of these keys, all that were met; only where they are no more than the most. */
  ordered(keys: readonly number[]): Transitions {
    const made = new Transitions(keys.length);
    const rows = [...keys.map((key) => (this.#stateOf[key] as number) + 1), 0];
    for (const [from, row] of rows.entries()) {
      for (const [to, column] of rows.entries())
        made.count(from, to, this.#counts[row * this.#width + column] as number);
      made.leave(from, this.#ended[row] as number);
    }
    return made;
  }

  /** The row of the last of the touches. */
  #walk(from: number, to: number): number {
    let row = 0;
    for (let i = from; i < to; i++) {
      const state = this.#stateAt(this.#touch[i] as number);
      if (state < this.#most) {
        const at = row * this.#width + state + 1;
        this.#counts[at] = (this.#counts[at] as number) + 1;
        row = state + 1;
      }
    }
    return row;
  }

  #stateAt(key: number): number {
    const state = this.#stateOf[key] as number;
    return state < 0 ? this.#open(key) : state;
  }

  #open(key: number): number {
    const state = this.keys.push(key) - 1;
    this.#stateOf[key] = state;
    if (state + 1 >= this.#width && state < this.#most) this.#widen();
    return state;
  }

  #widen(): void {
    const width = this.#width * 2;
    const wider = new Float64Array(width ** 2);
    for (let row = 0; row < this.#width; row++)
      wider.set(this.#counts.subarray(row * this.#width, (row + 1) * this.#width), row * width);
    this.#counts = wider;
    this.#width = width;
  }
}
