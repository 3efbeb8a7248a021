import { textLocale } from '../../../texts/texts-for.ts';
import { en, type GridTexts } from './en.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export type { GridTexts };

const byLocale = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** The words of grids of labels, content and dimensions in the nearest locale. */
export function gridTexts(tag: string): GridTexts {
  return byLocale[textLocale(tag)];
}
