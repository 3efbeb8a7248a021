import { type TextLocale, textLocale } from '@sluice/charts';

/** The words of a page around its dashboards. */
export interface PageTexts {
  /** Shown in place of the charts where scripts are off. */
  readonly noscript: string;
  /** Shown in place of the charts where the script has not come for a while. */
  readonly late: string;
  /** What the links between dashboards are, for those who hear the page. */
  readonly dashboards: string;
}

const texts: Readonly<Record<TextLocale, PageTexts>> = {
  en: {
    noscript: 'This dashboard draws its charts with JavaScript, which is switched off here.',
    late: 'Still waiting for sluice.js. If this page was opened from disk: a web server must show it, or build it with --single-file.',
    dashboards: 'Dashboards',
  },
  'zh-CN': {
    noscript: '这个看板用 JavaScript 绘制图表，而这里已关闭 JavaScript。',
    late: '仍在等待 sluice.js。如果页面是从磁盘打开的：请通过网页服务器打开，或用 --single-file 生成。',
    dashboards: '看板',
  },
  'zh-TW': {
    noscript: '這個儀表板用 JavaScript 繪製圖表，而這裡已停用 JavaScript。',
    late: '仍在等待 sluice.js。如果頁面是從磁碟開啟的：請透過網頁伺服器開啟，或用 --single-file 產生。',
    dashboards: '儀表板',
  },
};

/** The words of a page in the language of its file. */
export function pageTexts(locale: string): PageTexts {
  return texts[textLocale(locale)];
}
