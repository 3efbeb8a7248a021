import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bombs } from './bombs.ts';

const run = promisify(execFile);
const child = fileURLToPath(new URL('./child.ts', import.meta.url));
const suite = fileURLToPath(new URL('../../../../../shared/data/hostile/yaml-test-suite', import.meta.url));

/** What the child prints, line by line; rejects where the process aborts. */
async function inChild(...args: string[]): Promise<Record<string, unknown>[]> {
  const { stdout } = await run(process.execPath, ['--expose-gc', '--import', 'tsx', child, ...args], {
    maxBuffer: 1e8,
  });
  return stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('parse and validate, in a process of their own', () => {
  it('give every named bomb its verdict within 1 s and 128 MB', async () => {
    const verdicts = await inChild('bombs');
    expect(verdicts.map(({ name }) => name)).toEqual(Object.keys(bombs));
    const slow = verdicts.filter(({ cpuMs, megabytes }) => Number(cpuMs) > 1_000 || Number(megabytes) > 128);
    expect(slow).toEqual([]);
    const wrong = verdicts.filter(({ name, codes }) => {
      const [, code] = bombs[String(name)] ?? ['', null];
      return code !== null && !(codes as string[]).includes(code);
    });
    expect(wrong).toEqual([]);
  });

  it('survive 10,000 random texts, with ranges inside the text and prototypes unchanged', async () => {
    const [result] = await inChild('random');
    expect(result?.texts).toBe(10_000);
    expect(Object.keys(Object(result?.codes)).length).toBeGreaterThanOrEqual(25);
  });

  it.runIf(existsSync(suite))('survive the YAML test suite', async () => {
    const [result] = await inChild('suite', suite);
    expect(result?.suiteCases).toBeGreaterThan(300);
  });
});
