import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LibraryItem, libraryList } from '../src/index.ts';
import { packs } from '../src/library/whole/packs.table.ts';
import { groupPage, indexPage } from './metrics/page.ts';

/** Writes `docs/metrics/`: a page for each group of the library, and an index. */
const docs = fileURLToPath(new URL('../../../docs/metrics/', import.meta.url));
const groups = new Map<string, LibraryItem[]>();
for (const item of libraryList()) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);

const files = new Map<string, string>([['README.md', indexPage(groups, packs)]]);
for (const [group, items] of groups) files.set(`${group}.md`, groupPage(group, items));

mkdirSync(docs, { recursive: true });
for (const name of readdirSync(docs)) if (!files.has(name)) rmSync(join(docs, name));
for (const [name, text] of files) writeFileSync(join(docs, name), text);
