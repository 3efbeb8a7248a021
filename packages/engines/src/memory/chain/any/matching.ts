/** Gives each row a stage of its own (rule F5). Rows come as masks of the stages they match; a row once taken stays taken. */
export class Matching {
  readonly #owner: Int32Array;
  #size = 0;
  #visited = 0;

  constructor(stages: number) {
    this.#owner = new Int32Array(stages);
  }

  /** How many rows have a stage. */
  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#owner.fill(0);
    this.#size = 0;
  }

  /** True where the row got a stage, by moving others where need be. */
  add(mask: number): boolean {
    this.#visited = 0;
    if (!this.#place(mask)) return false;
    this.#size++;
    return true;
  }

  #place(mask: number): boolean {
    for (let k = 0; k < this.#owner.length; k++) {
      const bit = 1 << k;
      if ((mask & bit) === 0 || (this.#visited & bit) !== 0) continue;
      this.#visited |= bit;
      const owner = this.#owner[k] as number;
      if (owner !== 0 && !this.#place(owner)) continue;
      this.#owner[k] = mask;
      return true;
    }
    return false;
  }
}

/** Rows that come and go, and how many stages they fill together. Rows of one mask are counted, not kept. */
export class MatchingWindow {
  readonly #matching: Matching;
  readonly #stages: number;
  readonly #counts = new Map<number, number>();
  #rank = 0;
  #isStale = false;

  constructor(stages: number) {
    this.#stages = stages;
    this.#matching = new Matching(stages);
  }

  clear(): void {
    this.#counts.clear();
    this.#rank = 0;
    this.#isStale = false;
  }

  add(mask: number): void {
    const count = this.#counts.get(mask) ?? 0;
    this.#counts.set(mask, count + 1);
    if (count < this.#stages) this.#isStale = true;
  }

  remove(mask: number): void {
    const count = this.#counts.get(mask) ?? 0;
    this.#counts.set(mask, count - 1);
    if (count <= this.#stages) this.#isStale = true;
  }

  /** The most stages that can be filled by rows of the window. */
  rank(): number {
    if (!this.#isStale) return this.#rank;
    this.#isStale = false;
    this.#rank = this.#fill(0);
    return this.#rank;
  }

  /** The same with one more row. */
  rankWith(mask: number): number {
    return this.#fill(mask);
  }

  #fill(more: number): number {
    this.#matching.clear();
    if (more !== 0) this.#matching.add(more);
    for (const [mask, count] of this.#counts) {
      for (let i = 0; i < count && this.#matching.add(mask); i++) if (this.#matching.size === this.#stages) break;
    }
    return this.#matching.size;
  }
}
