import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/bundle.ts';

const text = readFileSync(join(root, 'docs/promises.md'), 'utf8');
const chapters = text.split(/^## /m).slice(1);
const testsOf = (part: string) => [...part.matchAll(/\]\(\.\.\/(test\/[^)]+)\)/g)].map(([, path = '']) => path);

describe('docs/promises.md', () => {
  it('names for every promise a file of tests that is there', () => {
    const rows = [...text.matchAll(/^\| (?!promise|---)(.+?) \| (.+) \|$/gm)];
    expect(rows.length).toBeGreaterThan(4);
    for (const [, promise, tests = ''] of rows) expect([promise, testsOf(tests).length]).not.toEqual([promise, 0]);
    for (const chapter of chapters)
      expect([chapter.split('\n')[0], testsOf(chapter).length]).not.toEqual([chapter.split('\n')[0], 0]);
    const paths = testsOf(text);
    expect(paths.filter((path) => !existsSync(join(root, path)) || !statSync(join(root, path)).isFile())).toEqual([]);
    for (const path of paths) expect(readFileSync(join(root, path), 'utf8')).toMatch(/\b(it|test)(\.\w+)*\(/);
  });
});
