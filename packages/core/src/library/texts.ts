import { BugError } from '../bug-error.ts';
import type { Text } from '../catalog/index.ts';
import { en } from './texts/en.table.ts';
import { more as moreEn } from './texts/more.en.table.ts';
import { more as moreCN } from './texts/more.zh-cn.table.ts';
import { more as moreTW } from './texts/more.zh-tw.table.ts';
import { type LibraryText, type MoreRow, textsOf } from './texts/text-row.ts';
import { worth as worthEn } from './texts/worth.en.table.ts';
import { worth as worthCN } from './texts/worth.zh-cn.table.ts';
import { worth as worthTW } from './texts/worth.zh-tw.table.ts';
import { zhCN } from './texts/zh-cn.table.ts';
import { zhTW } from './texts/zh-tw.table.ts';

/** Meanings by language tag. */
const locales: Readonly<Record<string, Readonly<Record<string, LibraryText>>>> = {
  en: { ...en, ...meaningsOf({ ...moreEn, ...worthEn }) },
  'zh-CN': { ...zhCN, ...meaningsOf({ ...moreCN, ...worthCN }) },
  'zh-TW': { ...zhTW, ...meaningsOf({ ...moreTW, ...worthTW }) },
};

type Texts = Readonly<Record<keyof LibraryText, Text>>;

function meaningsOf(rows: Readonly<Record<string, MoreRow>>): Readonly<Record<string, LibraryText>> {
  return textsOf(
    Object.fromEntries(
      Object.entries(rows).map(([id, [, description, insight, action]]) => [id, [description, insight, action]]),
    ),
  );
}

/** What a library metric means, in every language there is. */
export function libraryTexts(id: string): Texts {
  return {
    description: textOf(id, 'description'),
    insight: textOf(id, 'insight'),
    action: textOf(id, 'action'),
  };
}

function textOf(id: string, key: keyof LibraryText): Text {
  const english = locales['en']?.[id]?.[key];
  if (english === undefined) throw new BugError(`The library metric ${id} has no ${key}.`);
  const all = Object.entries(locales).flatMap(([locale, texts]) => {
    const text = texts[id]?.[key];
    return text === undefined ? [] : [[locale, text]];
  });
  return { default: english, byLocale: Object.fromEntries(all) };
}
