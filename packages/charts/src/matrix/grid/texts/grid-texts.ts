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

/** The same, of which a page loads no more than the one it needs. */
export async function gridTextsFor(tag: string): Promise<GridTexts> {
  const nearest = textLocale(tag);
  if (nearest === 'zh-CN') return (await import('./zh-cn.ts')).zhCN;
  return nearest === 'zh-TW' ? (await import('./zh-tw.ts')).zhTW : en;
}
