import type { ActionTexts } from './action-texts.ts';
import { actions as en } from './en/actions.ts';
import { type TextLocale, textLocale } from './texts-for.ts';
import { actions as zhCN } from './zh-CN/actions.ts';
import { actions as zhTW } from './zh-TW/actions.ts';

export type { ActionTexts };

const all: Readonly<Record<TextLocale, ActionTexts>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

/** The words of menus, refreshing and data quality in the nearest language there is. */
export function actionsFor(locale: string): ActionTexts {
  return all[textLocale(locale)];
}
