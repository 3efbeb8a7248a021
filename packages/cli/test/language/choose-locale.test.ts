import { describe, expect, it } from 'vitest';
import { chooseLocale, localeOf } from '../../src/language/choose-locale.ts';

describe('localeOf', () => {
  it.each([
    ['en', 'en'],
    ['en_GB.UTF-8', 'en'],
    ['zh', 'zh-CN'],
    ['zh_CN.UTF-8', 'zh-CN'],
    ['zh_SG.utf8', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh_TW.UTF-8', 'zh-TW'],
    ['zh_HK', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh_TW.UTF-8@radical', 'zh-TW'],
    ['de_DE.UTF-8', null],
    ['C', null],
    ['C.UTF-8', null],
    ['POSIX', null],
    ['', null],
    ['中文', null],
  ])('reads %s as %s', (name, locale) => expect(localeOf(name)).toBe(locale));
});

describe('chooseLocale', () => {
  const all = { SLUICE_LANG: 'zh-TW', LC_ALL: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LANG: 'en_US.UTF-8' };

  it.each([
    ['--lang before all else', ['check', '--lang', 'en'], all, 'en'],
    ['--lang with an equals sign', ['--lang=zh-CN', 'check'], all, 'zh-CN'],
    ['the last of several', ['--lang', 'zh-CN', '--lang', 'zh-TW'], {}, 'zh-TW'],
    ['SLUICE_LANG before the locale of the system', ['check'], all, 'zh-TW'],
    ['English where SLUICE_LANG names a language there is none of', ['check'], { ...all, SLUICE_LANG: 'fr' }, 'en'],
    ['LC_ALL before LC_MESSAGES', [], { ...all, SLUICE_LANG: '' }, 'zh-CN'],
    ['LC_MESSAGES before LANG', [], { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'zh_CN' }, 'zh-TW'],
    ['LANG last', [], { LANG: 'zh_TW.UTF-8' }, 'zh-TW'],
    ['English for the plain locale', [], { LC_ALL: 'C', LANG: 'zh_CN' }, 'en'],
    ['English by default', [], {}, 'en'],
    ['no option behind --', ['query', '--', '--lang', 'zh-CN'], {}, 'en'],
  ] as const)('takes %s', (_, args, env, locale) => expect(chooseLocale(args, env)).toBe(locale));
});
