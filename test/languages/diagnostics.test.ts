import { type Diagnostic, describe as describeDiagnostic, diagnosticTable } from '@sluice/core/diagnostic';
import { diagnosticLanguage } from '@sluice/core/languages';
import { describe, expect, it } from 'vitest';
import { exampleCodes, runExample } from '../../packages/core/scripts/diagnostics/example.ts';
import { grammarWords as simplified } from '../../packages/core/src/diagnostic/zh-CN/grammar-words.table.ts';
import { grammarWords as traditional } from '../../packages/core/src/diagnostic/zh-TW/grammar-words.table.ts';
import { functionNames } from '../../packages/core/src/formula/functions.table.ts';
import { grammar } from '../../packages/core/src/validate/generated/grammar.ts';
import { foreignTo } from './han-table.ts';

const locales = ['zh-CN', 'zh-TW'] as const;
const codes = Object.keys(diagnosticTable);
const english = await diagnosticLanguage('en');

/** Codes whose example is far too large, or is no definition file. */
const others = [
  { code: 'file-too-long', params: { source: 'crm', path: 'leads.json', megabytes: 900, most: 512 } },
  { code: 'too-few-conversions', params: { conversion: 'won', found: 12, needed: 50 } },
  { code: 'section-not-ready', params: { section: 'plans' } },
  { code: 'unpacks-too-large', params: { source: 'crm', path: 'leads.csv.gz', megabytes: 2147 } },
].map((one) => ({ severity: 'error', from: 0, to: 0, ...one }) as Diagnostic);
const found = await Promise.all(exampleCodes().map((code) => runExample(code)));
const diagnostics = [...found.flatMap((example) => example.diagnostics), ...others];

/** Words of the file, commands, formats and names of products, which no language changes. */
const kept =
  /sluice (?:init|metrics|build)|UTF-8|UTF-16(?:LE|BE)?|UTF-32LE|GB18030|Big5|Windows-1252|YAML(?: 1\.2)?|JavaScript|JSON|CSV|ISO|IANA|Tab|ID|MB|RFM|Sluice|SQL|Europe\/Berlin|Asia\/(?:Shanghai|Taipei)|UTC/g;

/** What is left of a text without its quotations, names of the file and examples to be copied. */
function words(text: string, params: Readonly<Record<string, unknown>>): string[] {
  const values = Object.entries(params)
    .flatMap(([key, value]) => (key !== 'lacks' && Array.isArray(value) ? value : [value].flat().filter(isName)))
    .map(String)
    .filter((value) => value !== '')
    .sort((a, b) => b.length - a.length);
  const bare = text.replace(/“[^”]*”|「[^」]*」|"[^"]*"/g, '');
  const rest = values.reduce((left, value) => left.replace(whole(value), ''), bare.replace(kept, ''));
  return rest.match(/[A-Za-z]{2,}/g) ?? [];
}

/** A value where it stands for itself, and is no part of a longer word. */
function whole(value: string): RegExp {
  return new RegExp(`(?<![A-Za-z])${value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![A-Za-z])`, 'gu');
}

/** Whether a parameter is a name or a number, and not in words, which another language has to say in its own. */
function isName(value: unknown): boolean {
  const text = String(value);
  const bare = text.replace(/^an? /, '');
  return (
    !Object.hasOwn(simplified, bare) &&
    !/^(?:an?|the|it|its) | (?:or|than|least|most) |^[a-z]+ [a-z]+ [a-z]+/.test(text)
  );
}

/** Names of the language and of its examples, which stand in texts without quotes. */
const ofTheFile = new Set([
  ...wordsOf(grammar),
  ...functionNames.flatMap((name) => name.split('_')),
  ...'days months this last FY date lead demand sum ads clicks count spend mql sql opportunity visitor won deals leads events source column parquet ndjson gz null big gt gte lt lte'.split(
    ' ',
  ),
]);

/** Every key and value of the grammar, in words. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/[A-Za-z]{2,}/g) ?? [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'title' ? [] : [...(key.match(/[A-Za-z]{2,}/g) ?? []), ...wordsOf(part)],
  );
}

/** The parameters a diagnostic's texts read. */
function readBy(diagnostic: Diagnostic, language: Awaited<ReturnType<typeof diagnosticLanguage>>): string[] {
  const read = new Set<string>();
  const params = new Proxy(diagnostic.params, {
    get(target, key, receiver) {
      read.add(String(key));
      return Reflect.get(target, key, receiver);
    },
  });
  describeDiagnostic({ ...diagnostic, params } as Diagnostic, language);
  return [...read].sort();
}

function titles(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'title' && typeof part === 'string' ? [part] : titles(part),
  );
}

describe.each(locales)('diagnostics in %s', (locale) => {
  it('have texts for every code and no other', async () => {
    const { texts } = await diagnosticLanguage(locale);
    expect(Object.keys(texts).sort()).toEqual([...codes].sort());
  });

  it('are made of the parameters the English texts are made of', async () => {
    const language = await diagnosticLanguage(locale);
    for (const one of diagnostics) expect(readBy(one, language), one.code).toEqual(readBy(one, english));
  });

  it('are tried with every code there is', () => {
    expect(codes.filter((code) => !diagnostics.some((one) => one.code === code))).toEqual([]);
  });

  it('are in characters of their own script', async () => {
    const language = await diagnosticLanguage(locale);
    for (const one of diagnostics) {
      const { message, why, help } = describeDiagnostic(one, language);
      const own = Object.values(one.params).flat().join(' ');
      const foreign = foreignTo(locale, `${message}${why}${help}`).filter((character) => !own.includes(character));
      expect(foreign, one.code).toEqual([]);
    }
  });

  it('have no English words but those of the file', async () => {
    const language = await diagnosticLanguage(locale);
    for (const one of diagnostics) {
      const { message, why, help } = describeDiagnostic(one, language);
      const left = words(`${message} ${why} ${help}`, one.params).filter((word) => !ofTheFile.has(word));
      expect(left, `${one.code}: ${message} ${why} ${help}`).toEqual([]);
    }
  });

  it('have full-width marks, and a blank between Han and other letters and digits', async () => {
    const language = await diagnosticLanguage(locale);
    for (const one of diagnostics) {
      const { message, why, help } = describeDiagnostic(one, language);
      for (const text of [message, why, help]) {
        const bare = text.replace(/“[^”]*”|「[^」]*」|"[^"]*"/g, '');
        const own = Object.values(one.params).some((value) => /\p{Script=Han}/u.test(String(value)));
        if (own) continue;
        expect(bare, one.code).not.toMatch(/\p{Script=Han} ?[,;!?](?: |$)|[,;!?] ?\p{Script=Han}/u);
        expect(bare, one.code).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u);
        expect(text, one.code).toMatch(/[。？]$/);
      }
    }
  });

  it('are told by a frame in the language', async () => {
    const { frame } = await diagnosticLanguage(locale);
    const spoken = [...Object.values(frame.severity), frame.see, frame.why, frame.help];
    for (const word of [...spoken, frame.totals({ error: 2, warning: 1, info: 3 }), frame.note('the first')])
      expect([word.match(/[A-Za-z]/g), foreignTo(locale, word)]).toEqual([null, []]);
  });
});

describe('the words of the grammar', () => {
  it.each([
    ['zh-CN', simplified],
    ['zh-TW', traditional],
  ] as const)('are all known in %s', (locale, known) => {
    expect([...new Set(titles(grammar))].filter((title) => !Object.hasOwn(known, title))).toEqual([]);
    for (const word of Object.values(known)) expect(foreignTo(locale, word), word).toEqual([]);
  });

  it('are the same ones in both languages, each written for itself', () => {
    expect(Object.keys(traditional)).toEqual(Object.keys(simplified));
  });
});
