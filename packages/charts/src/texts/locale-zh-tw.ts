import type { Texts } from './texts.ts';
import { figures } from './zh-TW/figures.ts';
import { widgets } from './zh-TW/widgets.ts';

/** All words of charts and elements in Traditional Chinese as used in Taiwan. */
export const zhTW: Texts = { locale: 'zh-TW', ...figures, ...widgets };
