import { textLocale } from '../../texts/texts-for.ts';
import { en, type PlanTexts } from './en.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export type { PlanTexts };

const byLocale = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** The words of plans in the nearest locale. */
export function planTexts(tag: string): PlanTexts {
  return byLocale[textLocale(tag)];
}
