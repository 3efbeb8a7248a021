import type { Texts } from './texts.ts';
import { figures } from './zh-CN/figures.ts';
import { widgets } from './zh-CN/widgets.ts';

/** All words of charts and elements in Simplified Chinese. */
export const zhCN: Texts = { locale: 'zh-CN', ...figures, ...widgets };
