import { TextPool } from './text-pool.ts';

/** The texts of the columns of one source: its files fill them one after the other, so that nothing is merged afterwards. */
export class TextPools {
  readonly #pools = new Map<string, TextPool>();

  of(column: string): TextPool {
    const known = this.#pools.get(column);
    if (known !== undefined) return known;
    const pool = new TextPool();
    this.#pools.set(column, pool);
    return pool;
  }

  /** Frees what only reading needs. */
  seal(): void {
    for (const pool of this.#pools.values()) pool.seal();
  }
}
