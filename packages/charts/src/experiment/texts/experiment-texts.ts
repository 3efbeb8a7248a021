import { textLocale } from '../../texts/texts-for.ts';
import { type ExperimentTexts, en } from './en.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export type { ExperimentTexts };

const byLocale = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** The words of experiments in the nearest locale. */
export function experimentTexts(tag: string): ExperimentTexts {
  return byLocale[textLocale(tag)];
}
