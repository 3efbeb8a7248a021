import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sluice, temporaryFolder } from './support/cli.ts';
import { mailing } from './support/files.ts';

const { folder, remove } = temporaryFolder();
writeFileSync(join(folder, 'mailing.yaml'), mailing);
writeFileSync(join(folder, 'leads.csv'), 'id,created\nl1,2026-01-03\n');
writeFileSync(join(folder, 'file'), '');
mkdirSync(join(folder, 'there.csv'));
afterAll(remove);

const outputs: readonly (readonly [string, (place: string) => string[]])[] = [
  ['build', (place) => ['build', 'mailing.yaml', '-o', place]],
  ['build --single-file', (place) => ['build', 'mailing.yaml', '-o', place, '--single-file']],
  ['export', (place) => ['export', 'mailing.yaml', '--to', join(place, 'x.csv')]],
  ['init', (place) => ['init', place]],
  ['import', (place) => ['import', 'leads.csv', '-o', join(place, 'x.yaml')]],
];

describe('an output that cannot be written', () => {
  it.each(outputs)('%s: says so and ends with 2, below a file', async (_, args) => {
    const { code, out, err } = await sluice(folder, ...args(join('file', 'deep')));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error: file\/deep.* cannot be written \(\w+\); give another place\.\n$/);
  });

  it.runIf(existsSync('/proc/self')).each(outputs)(
    '%s: ends where a file system makes no folders, rather than trying for ever',
    async (_, args) => {
      const { code, err } = await sluice(folder, ...args('/proc/sluice/deep'));
      expect(code).toBe(2);
      expect(err).toMatch(/cannot be written \(\w+\)/);
    },
  );

  it('is a folder where export writes a file', async () => {
    const { code, err } = await sluice(folder, 'export', 'mailing.yaml', '--to', 'there.csv');
    expect({ code, err }).toEqual({ code: 2, err: 'error: there.csv is a folder; give a file.\n' });
  });

  it('is told in the language of the run', async () => {
    const { err } = await sluice(folder, '--lang', 'zh-TW', 'build', 'mailing.yaml', '-o', 'file/deep');
    expect(err).toContain('無法寫入 file/deep（ENOTDIR）');
  });
});
