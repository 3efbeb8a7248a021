import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.ts';
import { ownStrings } from './hostile-strings.ts';

const folder = join(root, '../shared/data/hostile');

/** Whether the published lists are beside the checkout: `describe.skipIf(!hasSharedLists)`, with "shared" in the name. */
export const hasSharedLists = existsSync(join(folder, 'blns.json'));

/** Naughty strings and cross-site scripting payloads, about 7,100, each once; none where they are not here. */
export function sharedStrings(): string[] {
  if (!hasSharedLists) return [];
  const naughty: string[] = JSON.parse(readFileSync(join(folder, 'blns.json'), 'utf8'));
  const payloads = readFileSync(join(folder, 'xss-payload-list.txt'), 'utf8').split('\n');
  return distinct([...naughty, ...payloads]);
}

/** Our own short list, each once. */
export function smallList(): string[] {
  return distinct(ownStrings);
}

function distinct(strings: readonly string[]): string[] {
  return [...new Set(strings)].filter((text) => text.trim() !== '');
}
