import type { Text } from '../catalog/index.ts';

const text = (en: string, zhCN: string, zhTW: string): Text => ({
  default: en,
  byLocale: { en, 'zh-CN': zhCN, 'zh-TW': zhTW },
});

/**
 * The eight groups of RFM with two halves a side: which halves are high (recency, frequency, money; high recency is
 * recent) and how the group is called. The names in Chinese are those of the trade.
 */
export const octants: Readonly<
  Record<string, { readonly high: readonly [boolean, boolean, boolean]; readonly label: Text }>
> = {
  high_value: { high: [true, true, true], label: text('High value', '重要价值客户', '重要價值客戶') },
  important_keep: { high: [false, true, true], label: text('Important to keep', '重要保持客户', '重要保持客戶') },
  important_develop: { high: [true, false, true], label: text('Important to develop', '重要发展客户', '重要發展客戶') },
  important_win_back: {
    high: [false, false, true],
    label: text('Important to win back', '重要挽留客户', '重要挽留客戶'),
  },
  ordinary_value: { high: [true, true, false], label: text('Ordinary value', '一般价值客户', '一般價值客戶') },
  ordinary_keep: { high: [false, true, false], label: text('Ordinary, keep', '一般保持客户', '一般保持客戶') },
  ordinary_develop: { high: [true, false, false], label: text('Ordinary, develop', '一般发展客户', '一般發展客戶') },
  ordinary_win_back: { high: [false, false, false], label: text('Ordinary, win back', '一般挽留客户', '一般挽留客戶') },
};
