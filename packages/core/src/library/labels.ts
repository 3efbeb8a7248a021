import { BugError } from '../bug-error.ts';
import type { Text } from '../catalog/index.ts';
import { labels as en } from './texts/en.labels.table.ts';

/** The English name of a library metric; `withLibraryNames` adds the others, which a page loads only when it needs them. */
export function libraryLabel(id: string): Text {
  const english = en[id];
  if (english === undefined) throw new BugError(`The library metric ${id} has no label.`);
  return { default: english, byLocale: { en: english } };
}
