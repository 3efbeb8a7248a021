import { textLocale } from '../../texts/texts-for.ts';
import { type CohortTexts, en } from './en.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export type { CohortTexts };

const byLocale = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** The words of cohorts in the nearest locale. */
export function cohortTexts(tag: string): CohortTexts {
  return byLocale[textLocale(tag)];
}
