import type { ActionTexts } from './action-texts.ts';
import { actions as en } from './en/actions.ts';
import { actions as zhCN } from './zh-CN/actions.ts';
import { actions as zhTW } from './zh-TW/actions.ts';

/** The words of menus and refreshing in the nearest language there is. */
export function actionsFor(locale: string): ActionTexts {
  if (!/^zh\b/i.test(locale)) return en;
  return /\b(hant|tw|hk|mo)\b/i.test(locale) ? zhTW : zhCN;
}
