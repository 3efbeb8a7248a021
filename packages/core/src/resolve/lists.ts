import type { SpecFile } from './shared/place.ts';

/** Named lists of values. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** The named lists `base`, with what the files add and take out; values in lower case. */
export function listsOf(files: readonly SpecFile[], base: Lists): Lists {
  const lists: Record<string, readonly string[]> = { ...base };
  for (const file of files) {
    for (const [name, { add = [], remove = [] }] of Object.entries(file.spec.lists ?? {})) {
      const gone = new Set(remove.map((value) => value.toLowerCase()));
      const before = Object.hasOwn(lists, name) ? (lists[name] ?? []) : [];
      const all = new Set([...before, ...add.map((value) => value.toLowerCase())]);
      lists[name] = [...all].filter((value) => !gone.has(value));
    }
  }
  return lists;
}
