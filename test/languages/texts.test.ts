import { readdirSync, readFileSync } from 'node:fs';
import { en, textsFor } from '@sluice/charts';
import { describe, expect, it } from 'vitest';
import { actionsFor } from '../../packages/charts/src/texts/actions-for.ts';
import { expectChinese, valuesOf } from './expect-language.ts';
import { ofCharts, samples } from './samples.ts';

const locales = ['zh-CN', 'zh-TW'] as const;
const english = new Map(samples(en, ofCharts));

/** Groups whose entries are taken by a value: `status[status]`. */
const byValue = ['status', 'status.rule', 'info.basisName'];
/** What the code calls a group of texts it has at hand. */
const handles = ['texts', 'words', 't', 'names'];

describe.each(locales)('the texts of %s', (locale) => {
  it('are all of the English ones and no more', async () => {
    const texts = samples(await textsFor(locale), ofCharts);
    expect(texts.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of texts) expect(text, path).toMatch(/\S/);
  });

  it('have the values of the English ones', async () => {
    for (const [path, text] of samples(await textsFor(locale), ofCharts))
      expect(valuesOf(text), path).toEqual(valuesOf(english.get(path) ?? ''));
  });

  it('are Chinese of their own script throughout', async () => {
    for (const [path, text] of samples(await textsFor(locale), ofCharts))
      if (path !== 'locale' && !path.startsWith('dates.')) expectChinese(locale, text, path);
  });

  it('of menus and refreshing are the same', () => {
    const others = samples(actionsFor(locale), {});
    const words = new Map(samples(actionsFor('en'), {}));
    expect(others.map(([path]) => path)).toEqual([...words.keys()]);
    for (const [path, text] of others) {
      expect(valuesOf(text), path).toEqual(valuesOf(words.get(path) ?? ''));
      expectChinese(locale, text.replace(/[α-ω]/g, '甲'), path);
    }
  });

  it('differ from the English ones wherever those are words', async () => {
    const same = samples(await textsFor(locale), ofCharts).filter(
      ([path, text]) => text === english.get(path) && /[a-z]{2}/i.test(text),
    );
    expect(same).toEqual([]);
  });
});

describe('the texts', () => {
  it('are all used by charts or elements', () => {
    const source = ['charts', 'elements'].flatMap(sources).join('\n');
    const unused = [...english.keys()].slice(1).filter((path) => {
      const [key = '', ...above] = path.split('.').reverse();
      const group = above.reverse();
      const called = [...handles, ...group.slice(-1)].join('|');
      return !byValue.includes(group.join('.')) && !new RegExp(`\\b(${called})\\??\\.${key}\\b`).test(source);
    });
    expect(unused).toEqual([]);
  });
});

function sources(name: string): string[] {
  const folder = new URL(`../../packages/${name}/src/`, import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.startsWith('texts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
}
