import { namedLists } from '../library/lists.table.ts';
import type { SpecFile } from './shared/place.ts';

/** The named lists that come with Sluice, with what the files add and take out; values in lower case. */
export function listsOf(files: readonly SpecFile[]): Record<string, readonly string[]> {
  const lists: Record<string, readonly string[]> = { ...namedLists };
  for (const file of files) {
    for (const [name, { add = [], remove = [] }] of Object.entries(file.spec.lists ?? {})) {
      const gone = new Set(remove.map((value) => value.toLowerCase()));
      const base = Object.hasOwn(lists, name) ? (lists[name] ?? []) : [];
      const all = new Set([...base, ...add.map((value) => value.toLowerCase())]);
      lists[name] = [...all].filter((value) => !gone.has(value));
    }
  }
  return lists;
}
