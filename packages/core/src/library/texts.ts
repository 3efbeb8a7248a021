import { BugError } from '../bug-error.ts';
import type { Text } from '../catalog/index.ts';
import { en } from './texts/en.table.ts';
import type { LibraryText } from './texts/text-row.ts';
import { zhCN } from './texts/zh-cn.table.ts';
import { zhTW } from './texts/zh-tw.table.ts';

/** Meanings by language tag. */
const locales: Readonly<Record<string, Readonly<Record<string, LibraryText>>>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

type Texts = Readonly<Record<keyof LibraryText, Text>>;

/** What a library metric means, in every language there is. */
export function libraryTexts(id: string): Texts {
  return {
    description: textOf(id, 'description'),
    insight: textOf(id, 'insight'),
    action: textOf(id, 'action'),
  };
}

function textOf(id: string, key: keyof LibraryText): Text {
  const english = en[id]?.[key];
  if (english === undefined) throw new BugError(`The library metric ${id} has no ${key}.`);
  const all = Object.entries(locales).flatMap(([locale, texts]) => {
    const text = texts[id]?.[key];
    return text === undefined ? [] : [[locale, text]];
  });
  return { default: english, byLocale: Object.fromEntries(all) };
}
