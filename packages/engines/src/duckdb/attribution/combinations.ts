/** Numbers the combinations of texts that columns have on their rows. */
export class Combinations {
  readonly all: (string | null)[][] = [];
  readonly #known = new Map<string, number>();

  codeOf(columns: readonly (readonly unknown[])[], row: number): number {
    const values = columns.map((column) => (typeof column[row] === 'string' ? column[row] : null));
    const text = JSON.stringify(values);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.all.length);
    return this.all.push(values) - 1;
  }
}
