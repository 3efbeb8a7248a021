import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { strictPolicy } from '../../scripts/wtr/strict-policy.mjs';
import { commandNames } from './command-names.ts';
import { pages } from './page.ts';

const text = (page: string): string => readFileSync(at(page), 'utf8');

describe.each(pages())('the links of %s', (page) => {
  it('lead to files that are there', () => {
    const links = [...text(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    const local = links.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(dirname(at(page)), target)))).toEqual([]);
  });
});

describe('README.md', () => {
  it('states the policy the pages are tested under', () => {
    expect(text('README.md')).toContain(`\`${strictPolicy}\``);
  });

  it('lists commands that exist, and every one of them', async () => {
    const [, table = ''] = /## The command line\n\n([\s\S]*?)\n\n/.exec(text('README.md')) ?? [];
    const cells = [...table.matchAll(/^\| (.+?) \|/gm)].slice(1).map(([, cell = '']) => cell);
    const named = cells.flatMap((cell) => [...cell.matchAll(/`([a-z]+)/g)].map(([, name = '']) => name));
    expect(named.sort()).toEqual((await commandNames()).sort());
  });

  it('names every package, and no other', () => {
    const named = [...text('README.md').matchAll(/\]\((packages\/[a-z]+)\)/g)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(at(`${path}/package.json`)))).toEqual([]);
    expect(named).toHaveLength(9);
  });
});
