import { textLocale } from '../../texts/texts-for.ts';
import { en, type ScoreTexts } from './en.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export type { ScoreTexts };

const byLocale = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** The words of a score in the nearest locale. */
export function scoreTexts(tag: string): ScoreTexts {
  return byLocale[textLocale(tag)];
}
