import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from '@sluice/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleData } from '../../scripts/lib/example-data.mjs';
import { at } from '../../scripts/lib/root.mjs';
import { rewrite, transcript } from './console.ts';
import { isWhole, laidOver } from './definition.ts';
import { wrongImports } from './imports.ts';
import { type Block, blocksOf, pages } from './page.ts';
import { commandsOf, tried } from './shell.ts';
import { wrongTags } from './tags.ts';

const checked = ['yaml', 'csv', 'json', 'console', 'sh', 'html', 'jsx', 'vue', 'js', 'ts', 'text'];
const isWriting = process.env['UPDATE_DOCS'] === '1';

beforeAll(async () => {
  expect(await exampleData('examples/acme', () => {})).toBe(0);
});

describe.each(pages().map((page) => ({ page, blocks: blocksOf(page) })))(
  'the snippets of $page',
  ({ page, blocks }) => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-docs-'));
    const files = new Map<string, string>();
    const of = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    beforeAll(() => {
      for (const { marks, text } of blocks) {
        const base = marks['part of'] === undefined ? undefined : files.get(marks['part of']);
        if (marks['part of'] !== undefined && base === undefined) throw new Error(`no ${marks['part of']} on the page`);
        const whole = base === undefined ? text : laidOver(base, text);
        const name = marks['file'];
        if (name === undefined) continue;
        files.set(name, whole);
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), whole);
      }
    });

    it('are of languages that are checked here', () => {
      expect(blocks.map(({ language }) => language).filter((language) => !checked.includes(language))).toEqual([]);
    });

    it.each(of('yaml'))('yaml at line $line compiles', ({ text, marks }) => {
      const isComment = text.split('\n').every((line) => line === '' || line.startsWith('#'));
      const base = files.get(marks['part of'] ?? '');
      expect(isWhole(text) || base !== undefined || isComment, 'a part of a file says of which').toBe(true);
      if (isComment) return;
      const { diagnostics } = compile(base === undefined ? text : laidOver(base, text));
      expect(diagnostics.filter(({ code }) => code !== marks['warns'])).toEqual([]);
      expect(diagnostics.length > 0).toBe(marks['warns'] !== undefined);
    });

    it.each(of('console'))('the commands at line $line print what stands below them', async (block: Block) => {
      const shown = await transcript(folder, block);
      if (isWriting) rewrite(page, block, shown);
      else expect(block.text).toBe(shown);
    });

    it.each(of('sh'))(
      'the commands at line $line run',
      async ({ text }) => {
        for (const line of commandsOf(text)) expect(await tried(line, folder), line).toBeNull();
      },
      90_000,
    );

    it.each(of('html', 'jsx', 'vue'))('the elements at line $line exist, with their attributes', ({ text }) => {
      expect(wrongTags(text)).toEqual([]);
    });

    it.each(of('js', 'ts', 'jsx', 'vue'))('the imports at line $line exist', async ({ text }) => {
      expect(await wrongImports(text)).toEqual([]);
    });

    it.each(of('js', 'ts').filter(({ marks }) => marks['run'] !== undefined))(
      'the code at line $line runs',
      async ({ text, line }) => {
        const file = at(`.cache/docs/${page.replaceAll(/\W/g, '-')}-${line}.mjs`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
        const before = process.cwd();
        process.chdir(folder);
        try {
          await import(/* @vite-ignore */ file);
        } finally {
          process.chdir(before);
        }
      },
    );
  },
);
