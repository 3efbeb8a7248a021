import { type StdioOptions, spawn } from 'node:child_process';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { temporaryFolder } from './support/cli.ts';
import { broken, mailing } from './support/files.ts';

const { folder, remove } = temporaryFolder();
beforeAll(() => {
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'good.yaml'), mailing);
  writeFileSync(join(folder, 'broken.yaml'), broken);
});
afterAll(remove);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `pnpm sluice …` as it is started in the repository, called from `cwd`. */
function started(cwd: string, args: readonly string[], stdio: StdioOptions = 'pipe'): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options = { cwd: at('.'), env: { ...process.env, INIT_CWD: cwd, SLUICE_LANG: 'en' }, stdio };
    const child = spawn(process.execPath, [at('scripts/sluice.mjs'), ...args], options);
    let [out, err] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (part) => {
      out += part;
    });
    child.stderr?.setEncoding('utf8').on('data', (part) => {
      err += part;
    });
    child.once('error', reject).once('close', (code) => resolve({ code, out, err }));
  });
}

/** As a full disk is: each write to it is an error. */
const notWritable = () => openSync(join(folder, 'good.yaml'), 'r');

describe('the sluice process', { timeout: 60_000 }, () => {
  it('ends with 0, and prints nothing but the json to standard output', async () => {
    const { code, out } = await started(join(folder, 'sub'), ['query', '../good.yaml', '--format', 'json']);
    expect([code, JSON.parse(out).results[0].rows[1].count]).toEqual([0, 3]);
  });

  it('ends with 1 for a file with errors, without a stack', async () => {
    const { code, out, err } = await started(folder, ['check', 'broken.yaml']);
    expect(code).toBe(1);
    expect(out + err).not.toMatch(/^\s+at /m);
  });

  it('ends with 2 when called wrongly', async () => {
    expect(await started(folder, ['chek'])).toMatchObject({ code: 2, out: '' });
  });

  it('ends with 2, in words, where its results cannot be written', async () => {
    const { code, err } = await started(folder, ['query', 'good.yaml'], ['ignore', notWritable(), 'pipe']);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: Standard output cannot be written \(E[A-Z]+\); give another place\.\n$/);
  });

  it('does what it was asked where its messages cannot be written', async () => {
    expect(await started(folder, ['chek'], ['ignore', 'pipe', notWritable()])).toMatchObject({ code: 2 });
  });
});
