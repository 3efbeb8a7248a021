import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../docs/decisions/', import.meta.url);

it('lists every decision in order', () => {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}-/.test(name))
    .sort();
  const listed = readFileSync(new URL('README.md', folder), 'utf8').match(/^- \[\d{4}\]\(.*\).+$/gm) ?? [];
  expect(files.length).toBeGreaterThan(20);
  expect(listed.map((line) => line.slice(0, line.indexOf(')') + 1))).toEqual(
    files.map((name) => `- [${name.slice(0, 4)}](${name})`),
  );
});
