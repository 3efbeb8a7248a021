import { textLocale } from '../../texts/texts-for.ts';
import { type AttributionTexts, en } from './en.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export type { AttributionTexts };

const byLocale = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** The words of attribution in the nearest locale. */
export function attributionTexts(tag: string): AttributionTexts {
  return byLocale[textLocale(tag)];
}
