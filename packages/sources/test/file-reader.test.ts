import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileReader } from '../src/node/index.ts';

describe('fileReader', () => {
  let top = '';
  let root = '';
  beforeAll(async () => {
    top = await mkdtemp(join(tmpdir(), 'sluice-files-'));
    root = join(top, 'project');
    await mkdir(join(root, 'data', '2026'), { recursive: true });
    for (const path of ['data/b.csv', 'data/a.csv', 'data/2026/c.csv', 'data/x.json', 'data/.hidden.csv'])
      await writeFile(join(root, path), path);
    await writeFile(join(top, 'secret.csv'), 'secret');
    await symlink(join(top, 'secret.csv'), join(root, 'data', 'link.csv'));
    await symlink(top, join(root, 'up'));
  });
  afterAll(() => rm(top, { recursive: true }));

  it('reads files below its root', async () => {
    expect(new TextDecoder().decode(await fileReader(root).read('data/a.csv'))).toBe('data/a.csv');
    expect(new TextDecoder().decode(await fileReader(root).read(join(root, 'data/a.csv')))).toBe('data/a.csv');
  });

  it('refuses what lies outside, by name, by link and by a folder of a link', async () => {
    for (const path of [
      '../secret.csv',
      join(top, 'secret.csv'),
      'data/link.csv',
      'up/secret.csv',
      '../project/../secret.csv',
      '../none.csv',
    ]) {
      await expect(fileReader(root).read(path)).rejects.toMatchObject({
        code: 'EOUTSIDE',
        message: 'it lies outside of the project folder',
      });
    }
    await expect(fileReader(root).list('../*.csv')).rejects.toMatchObject({ code: 'EOUTSIDE' });
    await expect(fileReader(root).list('up/*.csv')).rejects.toMatchObject({ code: 'EOUTSIDE' });
  });

  it('reads outside where it is not confined', async () => {
    const free = fileReader(root, { confine: false });
    expect(new TextDecoder().decode(await free.read('../secret.csv'))).toBe('secret');
    expect(await free.list('../*.csv')).toEqual(['../secret.csv']);
  });

  it('says what does not exist and what is no file, without a path', async () => {
    await expect(fileReader(root).read('none.csv')).rejects.toMatchObject({
      code: 'ENOENT',
      message: 'it does not exist',
    });
    await expect(fileReader(root).read('data/a.csv/x')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(fileReader(root).read('data')).rejects.toMatchObject({ message: 'it is not a file' });
  });

  it('lists what a pattern matches in name order', async () => {
    const { list } = fileReader(root);
    expect(await list('data/?.csv')).toEqual(['data/a.csv', 'data/b.csv']);
    expect(await list('./data/*.csv')).toEqual(['data/a.csv', 'data/b.csv', 'data/link.csv']);
    expect(await list('data/**/*.csv')).toEqual(['data/2026/c.csv', 'data/a.csv', 'data/b.csv', 'data/link.csv']);
    expect(await list('data/*/c.csv')).toEqual(['data/2026/c.csv']);
    expect(await list('none/*.csv')).toEqual([]);
  });
});
