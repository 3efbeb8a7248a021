import { describe, expect, it } from 'vitest';
import { bothGoes, fileOf, withSecondGo } from '../../scripts/test/second-go.mjs';

const name = 'test/hosts/server.test.ts › a page › moves no pixel';
const outcome = (passed: number, ...failures: string[]) => ({ passed, failures, skipped: [] });

describe('a step that drives browsers', () => {
  it('runs failed files once more and names what passed then', async () => {
    const goes: string[][] = [];
    const step = withSecondGo(async (files: string[]) => {
      goes.push(files);
      return goes.length === 1 ? outcome(76, name) : outcome(20);
    });
    expect(await step()).toEqual({ ...outcome(77), again: [name] });
    expect(goes).toEqual([[], ['test/hosts/server.test.ts']]);
  });

  it('fails where a test fails both times', () => {
    expect(bothGoes(outcome(1, name), outcome(0, name))).toEqual({ ...outcome(1, name), again: [] });
  });

  it('fails where the file cannot be run the second time, or could not and has a failed test now', () => {
    const file = 'test/hosts/server.test.ts';
    expect(bothGoes(outcome(1, name), outcome(0, file)).failures).toEqual([name]);
    expect(bothGoes(outcome(1, file), outcome(4, name)).failures).toEqual([file]);
  });

  it('counts the tests of a file that could be run the second time only', () => {
    expect(bothGoes(outcome(1, 'test/hosts/server.test.ts'), outcome(20)).passed).toBe(21);
  });

  it('gives no second go to many files, nor to a run without a report', async () => {
    for (const failures of [Array.from({ length: 9 }, (_, i) => `f${i}.test.ts › a`), ['hosts: no report']])
      expect(await withSecondGo(async () => outcome(0, ...failures))()).toEqual(outcome(0, ...failures));
  });

  it('knows the file of a test in any browser', () => {
    expect(fileOf('Webkit: packages/elements/test/browser/keys.test.ts › keys › end')).toBe(
      'packages/elements/test/browser/keys.test.ts',
    );
    expect(fileOf('hosts: no report (exit code 1)')).toBe(null);
  });
});
