import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { filesUnder } from '../../scripts/lib/file-set.mjs';
import { at, root } from '../../scripts/lib/root.mjs';
import { manifestIn } from './entries.ts';

const { installed } = inject('packed');
/** Licences that ask for no more than to be named. */
const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0']);
/** Packages that name their licence and ship no text of it. */
const withoutText = new Set(['@lit-labs/ssr-dom-shim']);
const others = await installedPackages();
const notice = readFileSync(at('NOTICE'), 'utf8');

describe('what comes with the packages', () => {
  it('is a handful of packages of others', () => {
    expect(others.length).toBeGreaterThan(5);
    expect(others.length).toBeLessThan(60);
  });

  it.each(others)('%s has a licence on the list, and its text with it', async (name) => {
    const folder = join(installed, 'node_modules', name);
    expect([...allowed]).toContain(manifestIn(folder).license);
    const files = await readdir(folder);
    const hasText = files.some((file) => /^(licen[cs]e|copying)/i.test(file)) || withoutText.has(name);
    expect(hasText, files.join(' ')).toBe(true);
  });

  it('names every list of data of others in NOTICE, by a file that is there', async () => {
    const sources = (await filesUnder(root, ['packages'])).filter((path) =>
      /^packages\/[\w-]+\/src\/.+\.ts$/.test(path),
    );
    const taken = sources.filter((path) => /\bsee NOTICE\b/.test(readFileSync(at(path), 'utf8')));
    expect(taken.length).toBeGreaterThan(0);
    for (const path of taken) expect(notice, path).toContain(path);
    for (const [path] of notice.matchAll(/packages\/[\w/.-]+\.ts/g)) expect(existsSync(at(path)), path).toBe(true);
  });

  it('leaves out no list that says where it was taken from', async () => {
    const sources = (await filesUnder(root, ['packages'])).filter((path) =>
      /^packages\/[\w-]+\/src\/.+\.ts$/.test(path),
    );
    for (const path of sources) {
      const text = readFileSync(at(path), 'utf8');
      if (/\b(taken|copied) from [A-Z][\w-]+\/[\w-]+/i.test(text)) expect(notice, path).toContain(path);
    }
  });
});

async function installedPackages(): Promise<string[]> {
  const folder = join(installed, 'node_modules');
  const found: string[] = [];
  for (const name of await readdir(folder)) {
    if (name.startsWith('.') || name === '@sluice') continue;
    if (name.startsWith('@')) for (const each of await readdir(join(folder, name))) found.push(`${name}/${each}`);
    else found.push(name);
  }
  return found.sort();
}
