import { textLocale } from '../../texts/texts-for.ts';
import { en, type MatrixTexts } from './en.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export type { MatrixTexts };

const byLocale = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** The words of a grid in the nearest locale. */
export function matrixTexts(tag: string): MatrixTexts {
  return byLocale[textLocale(tag)];
}
