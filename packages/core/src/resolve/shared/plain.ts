/** A deep, frozen copy without undefined members: what JSON would give back. */
export function frozenPlain<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(copy));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, copy(member)]]));
  return Object.freeze(Object.fromEntries(kept));
}
