import type { ItemMatch } from '@sluice/core/plan';
import { toTextColumn } from '../../rows/text-column.ts';
import type { SubjectItems } from '../subject-items.ts';

interface ByEvent {
  readonly dictionary: readonly string[];
  /** The items of event c are `items[starts[c]]` to before `items[starts[c + 1]]`, in order. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** The items of a score by the name of their event, found once for all rules. */
export class EventItems {
  readonly #items: SubjectItems;
  readonly #known = new Map<string, ByEvent>();

  constructor(items: SubjectItems) {
    this.#items = items;
  }

  /** All items of a part. */
  all(part: number): Int32Array {
    const { part: parts, row } = this.#items;
    const every = Int32Array.from(row.keys());
    return parts === null ? every : every.filter((item) => parts[item] === part);
  }

  /** The items of a part whose event is one of the names, in order. */
  named(part: number, { field, values }: NonNullable<ItemMatch['events']>): Int32Array {
    const { dictionary, starts, items } = this.#byEvent(part, field);
    const wanted = new Set(values);
    const found = dictionary.flatMap((name, code) =>
      wanted.has(name) ? [items.subarray(starts[code] as number, starts[code + 1] as number)] : [],
    );
    const [only, another] = found;
    if (another === undefined) return only ?? new Int32Array();
    const all = new Int32Array(found.reduce((sum, each) => sum + each.length, 0));
    let at = 0;
    for (const each of found) {
      all.set(each, at);
      at += each.length;
    }
    return all.sort();
  }

  #byEvent(part: number, field: string): ByEvent {
    const key = `${part} ${field}`;
    const known = this.#known.get(key) ?? byEvent(this.#items, part, field);
    this.#known.set(key, known);
    return known;
  }
}

function byEvent({ parts, part: partOf, row }: SubjectItems, part: number, field: string): ByEvent {
  const column = parts[part]?.column(field);
  if (!column) return { dictionary: [], starts: new Int32Array(1), items: new Int32Array() };
  const { dictionary, codes } = toTextColumn(column);
  const starts = new Int32Array(dictionary.length + 1);
  const codeOf = (item: number): number =>
    (partOf === null ? 0 : (partOf[item] as number)) === part ? (codes[row[item] as number] as number) : -1;
  for (let item = 0; item < row.length; item++) {
    const code = codeOf(item);
    if (code >= 0) starts[code + 1] = (starts[code + 1] as number) + 1;
  }
  for (let code = 0; code < dictionary.length; code++)
    starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
  const next = starts.slice();
  const items = new Int32Array(starts[dictionary.length] as number);
  for (let item = 0; item < row.length; item++) {
    const code = codeOf(item);
    if (code < 0) continue;
    const at = next[code] as number;
    items[at] = item;
    next[code] = at + 1;
  }
  return { dictionary, starts, items };
}
