import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { describe, expect, it } from 'vitest';
import { examples, pathOf } from './example.ts';

describe.each(examples)('examples/%s', (example) => {
  const text = (file: string) => readFileSync(pathOf(example, file), 'utf8');

  it('has a definition with nothing to say about it', () => {
    expect(compile(text('sluice.yaml')).diagnostics).toEqual([]);
  });

  it('completes in editors by its first line', () => {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text('sluice.yaml')) ?? [];
    expect(existsSync(join(pathOf(example, ''), schema ?? 'none'))).toBe(true);
  });

  it('has a README that names files which are there', () => {
    const named = [...text('README.md').matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell]) => [
      ...(cell ?? '').matchAll(/`([^`]+)`/g),
    ]);
    const files = named.map(([, file]) => file ?? '').filter((file) => !file.startsWith('data/web'));
    expect(files).toContain('sluice.yaml');
    expect(files).toContain('index.html');
    expect(files.filter((file) => !existsSync(pathOf(example, file)))).toEqual([]);
  });

  it('has a page that embeds it, with words for readers without scripts', () => {
    const page = text('index.html');
    expect(page).toMatch(/<script type="module" src="[^"]+"><\/script>/);
    expect(page).toMatch(/<sluice-dashboard src="(?:snapshot\.json|sluice\.yaml)">[^<]+<\/sluice-dashboard>/);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|https?:/);
  });
});
