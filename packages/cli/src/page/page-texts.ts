import { type TextLocale, textLocale } from '@sluice/charts';

/** The words of a page around its dashboards. */
export interface PageTexts {
  /** Shown in place of the charts where scripts are off. */
  readonly noscript: string;
  /** What the links between dashboards are, for those who hear the page. */
  readonly dashboards: string;
}

const texts: Readonly<Record<TextLocale, PageTexts>> = {
  en: {
    noscript: 'This dashboard draws its charts with JavaScript, which is switched off here.',
    dashboards: 'Dashboards',
  },
  'zh-CN': { noscript: '这个看板用 JavaScript 绘制图表，而这里已关闭 JavaScript。', dashboards: '看板' },
  'zh-TW': { noscript: '這個儀表板用 JavaScript 繪製圖表，而這裡已停用 JavaScript。', dashboards: '儀表板' },
};

/** The words of a page in the language of its file. */
export function pageTexts(locale: string): PageTexts {
  return texts[textLocale(locale)];
}
