import type { Text } from '../../../catalog/index.ts';

const content: Readonly<Record<string, string>> = { en: 'Content matrix', 'zh-CN': '内容矩阵', 'zh-TW': '內容矩陣' };

/** The kit's own name of the channel. */
export const channelName: Text = { default: 'Channel', byLocale: { en: 'Channel', 'zh-CN': '渠道', 'zh-TW': '管道' } };

/** How the content matrix is called where it has no title. */
export function contentTitle(locale: string): Text {
  return { default: content[locale] ?? content['en'] ?? '', byLocale: content };
}
