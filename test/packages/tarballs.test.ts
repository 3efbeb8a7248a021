import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { filesUnder } from '../../scripts/lib/file-set.mjs';
import { at, root } from '../../scripts/lib/root.mjs';
import { manifestIn, targetsOf } from './entries.ts';
import { installLocked, node } from './support.ts';

const { staged, tarballs } = inject('packed');
const names = (await readdir(at('packages'))).sort();

describe('the published packages', () => {
  it('are one tarball for each folder of packages', async () => {
    expect((await readdir(staged)).sort()).toEqual(names);
    expect(tarballs.map((path) => basename(path).replace(/^sluice-|-\d+\.\d+\.\d+\.tgz$/g, ''))).toEqual(names);
  });

  it.each(names)('%s names only files it holds, and nothing of the sources', (name) => {
    const manifest = manifestIn(join(staged, name));
    for (const target of targetsOf(manifest)) expect(existsSync(join(staged, name, target)), target).toBe(true);
    expect(JSON.stringify(manifest)).not.toMatch(/workspace:|"source"|\/src\/|devDependencies/);
    for (const range of Object.values(manifest.dependencies ?? {})) expect(range).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it.each(names)('%s asks for no driver that its user has no need of', (name) => {
    const { peerDependencies = {}, peerDependenciesMeta = {} } = manifestIn(join(staged, name));
    for (const driver of Object.keys(peerDependencies))
      expect(peerDependenciesMeta[driver]?.optional, driver).toBe(true);
  });

  it.each(names)('%s holds its licence, its notice, and no path of the machine it was built on', async (name) => {
    const folder = join(staged, name);
    for (const file of ['LICENSE', 'NOTICE', 'README.md']) expect(existsSync(join(folder, file)), file).toBe(true);
    for (const file of await filesUnder(folder, ['.']))
      expect(readFileSync(join(folder, file), 'utf8').includes(root), file).toBe(false);
  });

  it.each(names)('%s gives a map and types for every module', async (name) => {
    const folder = join(staged, name);
    const modules = (await filesUnder(folder, ['dist'])).filter((path) => /\.js$/.test(path));
    for (const path of modules.filter((path) => !/^dist\/(page|script|file)\//.test(path))) {
      const { sources, sourcesContent } = JSON.parse(readFileSync(join(folder, `${path}.map`), 'utf8'));
      expect(sources, path).toEqual([basename(path).replace(/\.js$/, '.ts')]);
      expect(sourcesContent[0].length, path).toBeGreaterThan(0);
      expect(existsSync(join(folder, path.replace(/\.js$/, '.d.ts'))), path).toBe(true);
    }
  });
});

describe('publint and attw', () => {
  let found: Readonly<Record<string, readonly string[]>> = {};
  beforeAll(async () => {
    await installLocked(at('test/packages'));
    const { out, err } = await node([at('test/packages/check.mjs'), staged, ...tarballs], root);
    expect(err).toBe('');
    found = JSON.parse(out);
  }, 120_000);

  it.each(names)('find nothing in %s', (name) => {
    expect(found[name]).toEqual([]);
  });
});
