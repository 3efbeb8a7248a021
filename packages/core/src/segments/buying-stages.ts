/** The buying stages of the field in their order, where a file names no others. */
export const buyingStages: readonly string[] = ['awareness', 'scope', 'plan', 'select', 'purchase'];

/** Values in the order they stand in `known`, then the others by their text, those without a value last. */
export function inOrder(values: Iterable<string | null>, known: readonly string[]): (string | null)[] {
  const place = (value: string | null) => {
    const at = value === null ? -1 : known.indexOf(value);
    return value === null ? known.length + 1 : at < 0 ? known.length : at;
  };
  return [...new Set(values)].sort((a, b) => place(a) - place(b) || ((a ?? '') < (b ?? '') ? -1 : 1));
}

/** The order of values that are all buying stages; none of others. */
export function stagesAmong(values: Iterable<string | null>): readonly string[] {
  return [...values].every((value) => value === null || buyingStages.includes(value)) ? buyingStages : [];
}
