import { kept } from '../format/kept.ts';
import { en, type Texts } from './texts.ts';

/** Locales there are texts in. */
export type TextLocale = 'en' | 'zh-CN' | 'zh-TW';

/** The texts a BCP 47 tag reads, by language and script: `zh-Hans` zh-CN, `zh-Hant` and `zh-HK` zh-TW, all others en. */
export const textLocale: (tag: string) => TextLocale = kept((tag: string) => {
  // most pages are in it, and the first Intl.Locale of a page takes 10 ms
  if (/^en\b/.test(tag)) return 'en';
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return language === 'zh' ? (script === 'Hant' ? 'zh-TW' : 'zh-CN') : 'en';
  } catch {
    return 'en';
  }
});

/** The texts of the nearest locale; all but English are loaded when they are first asked for. */
export async function textsFor(tag: string): Promise<Texts> {
  const nearest = textLocale(tag);
  if (nearest === 'zh-CN') return (await import('./locale-zh-cn.ts')).zhCN;
  return nearest === 'zh-TW' ? (await import('./locale-zh-tw.ts')).zhTW : en;
}
