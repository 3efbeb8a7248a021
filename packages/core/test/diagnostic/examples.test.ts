import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, describe as group, it } from 'vitest';
import { exampleCodes, exampleFolder, runExample } from '../../scripts/diagnostics/example.ts';
import { indexPage, pageOf } from '../../scripts/diagnostics/page.ts';
import { compile } from '../../src/compile.ts';
import { DIAGNOSTIC_LOCALES, type DiagnosticCode, diagnosticTable } from '../../src/diagnostic/index.ts';
import { diagnosticLanguage } from '../../src/languages.ts';

const codes = Object.keys(diagnosticTable) as DiagnosticCode[];
const examples = new Map(
  await Promise.all(exampleCodes().map(async (code) => [code, await runExample(code)] as const)),
);
/** Files of hundreds of megabytes: their own package tests them. */
const elsewhere = new Set(['file-too-long', 'unpacks-too-large']);
const codesOf = (code: string) => new Set(examples.get(code)?.diagnostics.map((diagnostic) => diagnostic.code));

/** Pairs of codes where each one's example also shows the other's. */
function swappable(shown: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const names = [...shown.keys()];
  return names.flatMap((a, i) =>
    names
      .slice(i + 1)
      .filter((b) => shown.get(a)?.has(b) && shown.get(b)?.has(a))
      .map((b) => [a, b]),
  );
}

group('test/diagnostics', () => {
  it('has an example for every code that a definition file, its data or a query can have', () => {
    expect(codes.filter((code) => !examples.has(code) && !elsewhere.has(code))).toEqual([]);
  });

  it('has no example of a code that does not exist', () => {
    expect([...examples.keys()].filter((code) => !Object.hasOwn(diagnosticTable, code))).toEqual([]);
  });

  it.each([...examples.keys()])('%s: its example shows it and nothing else', (code) => {
    // what is left out is so because of a section that is not computed, which is said too
    const shown = [...codesOf(code)].filter((each) => code !== 'left-out' || each !== 'section-not-ready');
    expect(shown).toEqual([code]);
  });

  it('has no two codes whose examples can be swapped', () => {
    expect(swappable(new Map([...examples.keys()].map((code) => [code, codesOf(code)])))).toEqual([]);
    expect(
      swappable(
        new Map([
          ['a', new Set(['a', 'b'])],
          ['b', new Set(['b', 'a'])],
        ]),
      ),
    ).toEqual([['a', 'b']]);
  });

  it('has no two codes that give the same reason and the same remedy', () => {
    const texts = [...examples].map(([code, { json }]) => {
      const all = JSON.parse(json) as { code: string; why: string; help: string }[];
      const first = all.find((each) => each.code === code);
      return [`${first?.why} ${first?.help}`, code] as const;
    });
    expect(new Map(texts).size).toBe(texts.length);
  });

  it.each([...examples])('%s: check prints the golden code frames and json', (code, { pretty, json }) => {
    expect(pretty).toBe(readFileSync(join(exampleFolder, code, 'expected.txt'), 'utf8'));
    expect(json).toBe(readFileSync(join(exampleFolder, code, 'expected.json'), 'utf8'));
    expect(pretty).not.toMatch(/undefined|\[object|NaN/);
    expect(Math.max(...pretty.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  const fixable = [...examples].filter(([, { diagnostics }]) => diagnostics.some(({ fix }) => fix !== undefined));

  it('has fixes', () => expect(fixable.length).toBeGreaterThan(10));

  it.each(fixable)('%s: its fix removes it', (code, { text, diagnostics }) => {
    const fixes = diagnostics.flatMap(({ fix }) => (fix === undefined ? [] : [fix])).sort((a, b) => b.from - a.from);
    const fixed = fixes.reduce((old, { from, to, insert }) => old.slice(0, from) + insert + old.slice(to), text);
    expect(compile(fixed).diagnostics.map((diagnostic) => diagnostic.code)).not.toContain(code);
  });
});

group.each(DIAGNOSTIC_LOCALES)('docs/diagnostics in %s', (locale) => {
  const folder = new URL(`../../../../docs/diagnostics/${locale === 'en' ? '' : `${locale}/`}`, import.meta.url);

  it.each(codes)('%s has its page, made from the table and the example', async (code) => {
    expect(readFileSync(new URL(`${code}.md`, folder), 'utf8')).toBe(
      await pageOf(code, await diagnosticLanguage(locale)),
    );
  });

  it('lists every code', async () => {
    const page = indexPage(codes, await diagnosticLanguage(locale));
    expect(readFileSync(new URL('README.md', folder), 'utf8')).toBe(page);
  });
});
