import { BugError } from '../bug-error.ts';
import type { Text } from '../catalog/index.ts';
import { labels as en } from './texts/en.labels.table.ts';

/** Names by language tag; English is complete, others are shown where they have the metric. */
const locales: Readonly<Record<string, Readonly<Record<string, string>>>> = { en };

/** The name of a library metric in every language there is. */
export function libraryLabel(id: string): Text {
  const english = en[id];
  if (english === undefined) throw new BugError(`The library metric ${id} has no label.`);
  const all = Object.entries(locales).flatMap(([locale, names]) =>
    names[id] === undefined ? [] : [[locale, names[id]]],
  );
  return { default: english, byLocale: Object.fromEntries(all) };
}
