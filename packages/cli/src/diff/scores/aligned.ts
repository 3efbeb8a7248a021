/** The subjects of two sides side by side: by pair the place on each side, −1 where it is not there. */
export interface Aligned {
  readonly keys: readonly string[];
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Puts subjects of one key together; those without a key are left out. */
export function align(before: readonly (string | null)[], after: readonly (string | null)[]): Aligned {
  const places = new Map<string, number>();
  const keys: string[] = [];
  const [a, b]: [number[], number[]] = [[], []];
  after.forEach((key, place) => {
    if (key === null) return;
    places.set(key, keys.length);
    keys.push(key);
    a.push(-1);
    b.push(place);
  });
  before.forEach((key, place) => {
    if (key === null) return;
    const known = places.get(key);
    if (known !== undefined) {
      a[known] = place;
      return;
    }
    keys.push(key);
    a.push(place);
    b.push(-1);
  });
  return { keys, before: Int32Array.from(a), after: Int32Array.from(b) };
}
