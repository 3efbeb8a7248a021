import type { Words } from './case.ts';

/** The gallery's own words. */
export const words = {
  title: { en: 'Gallery', 'zh-CN': '组件陈列', 'zh-TW': '元件陳列' },
  about: {
    en: 'Every element in every state. The numbers are made up, and worked out in this page.',
    'zh-CN': '每个组件的每种状态。数据均为虚构，在本页中计算。',
    'zh-TW': '每個元件的每種狀態。資料均為虛構，在本頁中計算。',
  },
  theme: { en: 'Theme', 'zh-CN': '主题', 'zh-TW': '主題' },
  light: { en: 'Light', 'zh-CN': '浅色', 'zh-TW': '淺色' },
  dark: { en: 'Dark', 'zh-CN': '深色', 'zh-TW': '深色' },
  language: { en: 'Language', 'zh-CN': '语言', 'zh-TW': '語言' },
  width: { en: 'Width', 'zh-CN': '宽度', 'zh-TW': '寬度' },
  full: { en: 'Full', 'zh-CN': '全宽', 'zh-TW': '全寬' },
  funnel: { en: 'Funnel', 'zh-CN': '漏斗', 'zh-TW': '漏斗' },
  kpi: { en: 'KPI', 'zh-CN': '指标', 'zh-TW': '指標' },
  trend: { en: 'Trend', 'zh-CN': '趋势', 'zh-TW': '趨勢' },
  table: { en: 'Table', 'zh-CN': '表格', 'zh-TW': '表格' },
  attribution: { en: 'Attribution', 'zh-CN': '归因', 'zh-TW': '歸因' },
  cohort: { en: 'Cohorts', 'zh-CN': '同期群', 'zh-TW': '同期群' },
  score: { en: 'Score', 'zh-CN': '评分', 'zh-TW': '評分' },
  matrix: { en: 'Matrix', 'zh-CN': '矩阵', 'zh-TW': '矩陣' },
  plan: { en: 'Plan', 'zh-CN': '计划', 'zh-TW': '計畫' },
  experiment: { en: 'Experiment', 'zh-CN': '实验', 'zh-TW': '實驗' },
  dashboard: { en: 'Dashboard', 'zh-CN': '仪表板', 'zh-TW': '儀表板' },
  themes: { en: 'Both themes', 'zh-CN': '两种主题', 'zh-TW': '兩種主題' },
  languages: { en: 'Every language', 'zh-CN': '每种语言', 'zh-TW': '每種語言' },
  widths: { en: 'Every width', 'zh-CN': '每种宽度', 'zh-TW': '每種寬度' },
} satisfies Readonly<Record<string, Words>>;

export type Word = keyof typeof words;
