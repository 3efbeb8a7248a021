/** Makes a formatter for each set of options once, when it is first asked for; the object is this closure's own. */
export function kept<Options, Formatter>(make: (options: Options) => Formatter): (options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (options) => {
    const key = JSON.stringify(options);
    const found = made.get(key) ?? make(options);
    made.set(key, found);
    return found;
  };
}

/** How many of the last values `recent` knows. */
const MOST_RECENT = 64;

/** Knows what it made of the last values: a figure writes each of its numbers in several places. */
export function recent<V, T>(make: (value: V) => T): (value: V) => T {
  const made = new Map<V, T>();
  return (value) => {
    const found = made.get(value) ?? make(value);
    if (made.size >= MOST_RECENT) made.clear();
    made.set(value, found);
    return found;
  };
}
