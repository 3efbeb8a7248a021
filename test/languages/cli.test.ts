import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@sluice/cli';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../packages/cli/src/language/en.table.ts';
import { loadLanguage } from '../../packages/cli/src/language/language.ts';
import { createProgram } from '../../packages/cli/src/program/program.ts';
import { captured, type Ran, temporaryFolder } from '../cli/support/cli.ts';
import { leads, mailing, shop } from '../cli/support/files.ts';
import { foreignTo } from './han-table.ts';

const locales = ['zh-CN', 'zh-TW'] as const;
const { folder, remove } = temporaryFolder();
const chinese = mailing.replace('title: Spring mailing', 'title: {en: Spring mailing, zh-CN: 春季邮件}');

beforeAll(() => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'good.yaml'), mailing);
  writeFileSync(join(folder, 'broken.yaml'), chinese.replace('clicked: 3', '点击: 3'));
  writeFileSync(join(folder, 'wide.yaml'), `${mailing}漏斗：\n  线索: {金额: 1, 金额: 2}\n`);
  writeFileSync(join(folder, 'shop.yaml'), shop);
  writeFileSync(join(folder, 'lost.yaml'), shop.replace('data/leads.csv', 'data/gone.csv'));
  writeFileSync(join(folder, 'dirty.yaml'), shop.replace('data/leads.csv', 'data/dirty.csv'));
  writeFileSync(join(folder, 'data/leads.csv'), leads);
  writeFileSync(join(folder, 'data/dirty.csv'), `${leads}l5,2026-02-30,,abc,DE\n`);
});
afterAll(remove);

async function sluice(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  const { io, written } = captured(folder, { env });
  const code = await run(args, io);
  return { code, ...written };
}

/** Every text of a program: what commands, options and arguments say of themselves. */
function helps(program: ReturnType<typeof createProgram>): string[] {
  return [program, ...program.commands].flatMap((command) => [
    command.description(),
    ...command.options.map(({ description }) => description),
    ...command.registeredArguments.map(({ description }) => description),
  ]);
}

/** Said by the program itself, or by an option of its value. */
const alsoSaid = [
  'display help for command',
  'show the options of a command',
  'It is en, zh-CN or zh-TW.',
  'A port is a number from 0 to 65535.',
];

/** Words that are the same in every language: names of the file, of formats, commands and options. */
const kept =
  /sluice\.js|--?[a-z][a-z-]*|sluice(?: [a-z]+)?|SLUICE_[A-Z]+|\bgit\b|REVISION:FILE|AUC|Brier|90 days|npm install \S+|FIELD=VALUE|LC_ALL|LANG|Ctrl\+C|zh-[CT][NW]|YAML|JSON(?: Schema)?|HTML|SQL|ID|kB|Chrome|Chromium|Edge|index\.html|\.?\b(?:csv|tsv|json|ndjson|parquet|png|pdf|svg|duckdb|en|CSV|SVG|PNG|PDF)\b|CHROME_PATH\S*|last 3 months|filters:|by:|dimensions:|where:|grain: month/g;

/** Texts of an object, its functions called with marks in place of values. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (path === 'data.finding') return [[path, (value as typeof en.data.finding)('duplicate-header', 1, '⟦2⟧')]];
  if (path === 'explain.kind') return [[path, (value as typeof en.explain.kind)('⟦0⟧', 'metric')]];
  if (typeof value === 'function') return [[path, called(value as (...given: unknown[]) => unknown)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, path === '' ? key : `${path}.${key}`));
}

function called(say: (...given: unknown[]) => unknown): string {
  const kinds = [(i: number) => `⟦${i}⟧`, (i: number) => i + 2, (i: number) => [`⟦${i}⟧`, '⟦9⟧'], () => [['⟦0⟧', 2]]];
  for (const kind of kinds)
    for (const last of kinds) {
      const given = Array.from({ length: say.length }, (_, i) => (i === say.length - 1 ? last(i) : kind(i)));
      try {
        const said = String(say(...given));
        if (!said.includes('undefined')) return said;
      } catch {}
    }
  throw new Error(`No values were found to call ${say} with.`);
}

const marks = (text: string) => [...new Set(text.match(/⟦\d⟧/g) ?? [])].sort();
const latin = (text: string) =>
  text
    .replace(/⟦\d⟧/g, '')
    .replace(kept, '')
    .match(/[A-Za-z]{2,}/g) ?? [];

describe.each(locales)('the words of the command line in %s', (locale) => {
  it('are those of English, made of the same values', async () => {
    const own = texts((await loadLanguage(locale)).words);
    const english = new Map(texts(en));
    expect(own.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, text] of own) expect(marks(text), path).toEqual(marks(english.get(path) ?? ''));
  });

  it('are in characters of their own script, without English words', async () => {
    const { words, help, commander } = await loadLanguage(locale);
    const all = [...texts(words), ...Object.entries(help), ...texts(commander)];
    for (const [path, text] of all)
      expect([foreignTo(locale, text), latin(text)], `${path}: ${text}`).toEqual([[], []]);
  });

  it('have full-width marks, and a blank between Han and other letters and digits', async () => {
    const { words, help, commander } = await loadLanguage(locale);
    for (const [path, text] of [...texts(words), ...Object.entries(help), ...texts(commander)]) {
      const bare = text.replace(/“[^”]*”|「[^」]*」/g, '');
      expect(bare, path).not.toMatch(/\p{Script=Han} ?[,;!?](?: |$)|[,;!?] ?\p{Script=Han}/u);
      expect(bare, path).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u);
    }
  });

  it('help with every command, option and argument, and nothing else', async () => {
    const { help } = await loadLanguage(locale);
    const said = new Set([...helps(createProgram(captured(folder).io, () => undefined)), ...alsoSaid]);
    expect(Object.keys(help).sort()).toEqual([...said].filter((text) => text !== '').sort());
  });

  it.each([
    [['chek', 'good.yaml'], 'check'],
    [['check', 'good.yaml', '--fromat', 'json'], '--format'],
    [['check', 'good.yaml', '--format', 'xml'], 'pretty'],
    [['check'], 'files'],
    [['query', 'good.yaml', '--grain'], '--grain'],
    [['schema', 'good.yaml'], '1'],
    [['query', 'good.yaml', '--where', 'country'], 'FIELD=VALUE'],
    [['build', 'good.yaml'], '--output'],
    [['build', 'good.yaml', '-o', 'out', '--dashboard', 'mian'], 'main'],
    [['dev', 'good.yaml', '--port', '99999'], '65535'],
    [['metrics', 'cpk'], 'cpl'],
    [['check', 'good.yaml', '--lang', 'fr'], 'zh-TW'],
    [['query', 'shop.yaml', 'cpk'], 'cpl'],
  ])('say of %j what is wrong', async (args, hint) => {
    const { code, out, err } = await sluice({ SLUICE_LANG: locale }, ...args.filter((arg) => arg !== 'fr'));
    const { code: wrong, err: said } = await sluice(args.includes('fr') ? {} : { SLUICE_LANG: locale }, ...args);
    expect([wrong, args.includes('fr') ? '' : out]).toEqual([2, '']);
    expect(said).toContain(hint);
    if (args.includes('fr')) return;
    expect(code).toBe(2);
    const bare = err
      .replace(/“[^”]*”|「[^」]*」|"[^"]*"|<[^>]*>|'[^']*'|--[a-z]+/g, '')
      .replace(/query-unknown-name|unknown-metric/g, '');
    expect(foreignTo(locale, err)).toEqual([]);
    expect(bare).toMatch(/\p{Script=Han}/u);
    expect(bare).not.toMatch(/\b(?:error|unknown|missing|argument|option|allowed|did|mean|is|the|must|help)\b/i);
  });

  it('print help in it, in columns that line up', async () => {
    const { code, out } = await sluice({}, 'query', '--help', '--lang', locale);
    expect(code).toBe(0);
    expect(foreignTo(locale, out)).toEqual([]);
    const columns = out
      .split('\n')
      .filter((line) => /^ {2}-/.test(line))
      .map((line) => /^.*? {2,}(?=\p{Script=Han})/u.exec(line)?.[0].length);
    expect(new Set(columns).size).toBe(1);
    expect(out).not.toMatch(/Usage|Options|Arguments|choices|default/);
  });
});

describe('the source of the command line', () => {
  it('has no words outside of their tables', () => {
    const root = new URL('../../packages/cli/src/', import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const said = /(?:\bio\.(?:out|err)|withProgress)\((?:io, )?['"`][^'"`$]*[A-Za-z]{3}/;
    expect(files.filter((file) => said.test(readFileSync(new URL(file, root), 'utf8')))).toEqual([]);
  });
});

describe('sluice check --lang zh-CN', () => {
  it('prints place, message, frame, reason and remedy', async () => {
    const { code, out } = await sluice({}, 'check', 'broken.yaml', '--lang', 'zh-CN');
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'broken.yaml:6:26',
        '错误 unknown-stage：没有阶段“点击”。',
        ' 5 |     stages: [opened, clicked]',
        ' 6 |     counts: {opened: 10, 点击: 3}',
        '   |                          ^^^^',
        '  原因：阶段在“funnels:”下定义；这里已有：opened 或 clicked。',
        '  处理：定义这个阶段，或使用已有的。',
        '',
        '1 个错误。',
        '',
      ].join('\n'),
    );
  });

  it('has its carets under characters of two columns', async () => {
    const { out } = await sluice({ LANG: 'zh_CN.UTF-8' }, 'check', 'wide.yaml');
    expect(out).toContain(' 11 | 漏斗：\n    |     ^^\n');
    expect(out).toContain('错误 full-width-punctuation：全角的 ： 会被当作文本的一部分，而不是“:”。');
  });

  it('says that nothing is wrong', async () => {
    expect(await sluice({ LC_ALL: 'zh_TW.UTF-8' }, 'check', 'good.yaml')).toEqual({
      code: 0,
      out: 'good.yaml：沒有錯誤。\n',
      err: '',
    });
  });

  it('translates the texts of json and nothing else of it', async () => {
    const [english, simplified] = await Promise.all(
      ['en', 'zh-CN'].map(async (lang) =>
        JSON.parse((await sluice({}, 'check', 'broken.yaml', '--format', 'json', '--lang', lang)).out),
      ),
    );
    const bare = (list: Record<string, unknown>[]) => list.map(({ message: _m, why: _w, help: _h, ...rest }) => rest);
    expect(bare(simplified)).toEqual(bare(english));
    expect(simplified[0].message).toBe('没有阶段“点击”。');
  });
});

describe.each(locales)('what commands print in %s', (locale) => {
  it.each([
    ['query', 'shop.yaml'],
    ['query', 'shop.yaml', 'cpl', '--by', 'country'],
    ['explain', 'shop.yaml', 'cpl'],
    ['explain', 'shop.yaml', 'sales'],
    ['data', 'shop.yaml'],
    ['data', 'dirty.yaml'],
    ['metrics'],
    ['metrics', 'cpl'],
    ['check', 'dirty.yaml', '--data'],
    ['check', 'lost.yaml', '--data'],
  ])('by %s %s %s %s %s is in its own script', async (...args) => {
    const { out, err } = await sluice({ SLUICE_LANG: locale }, ...args.filter(Boolean));
    expect(out).toMatch(/\p{Script=Han}/u);
    expect(foreignTo(locale, out + err)).toEqual([]);
  });

  it.each([
    ['query', 'shop.yaml', '--format', 'json'],
    ['query', 'shop.yaml', '--format', 'csv'],
    ['explain', 'shop.yaml', 'cpl', '--format', 'json'],
    ['metrics', '--format', 'json'],
    ['data', 'shop.yaml', '--format', 'json'],
    ['schema'],
  ])('by %s %s %s %s for a program is the same as in English', async (...args) => {
    const [english, other] = await Promise.all(
      ['en', locale].map((SLUICE_LANG) => sluice({ SLUICE_LANG }, ...args.filter(Boolean))),
    );
    expect(other?.out).toBe(english?.out);
  });

  it('shows numbers and dates as its readers write them, in columns that line up', async () => {
    const { out } = await sluice({ SLUICE_LANG: locale }, 'query', 'shop.yaml');
    expect(out).toContain('2026年4月1日');
    expect(out).toContain(locale === 'zh-CN' ? '截至 ' : '截至 ');
    expect(out).not.toMatch(/\bof first\b|\bstage\b/);
  });

  it('starts a project in it', async () => {
    const { code, err } = await sluice({ SLUICE_LANG: locale }, 'init', `fresh-${locale}`);
    expect([code, foreignTo(locale, err)]).toEqual([0, []]);
    const checked = await sluice({ SLUICE_LANG: locale }, 'check', `fresh-${locale}/sluice.yaml`);
    expect(checked.code).toBe(0);
  });
});
