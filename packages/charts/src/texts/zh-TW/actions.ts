import type { ActionTexts } from '../action-texts.ts';

/** Traditional Chinese words, as used in Taiwan, that are needed only when something is taken away or asked for again. */
export const actions: ActionTexts = {
  menu: {
    png: '下載 PNG',
    svg: '下載 SVG',
    csv: '下載 CSV',
    copyTable: '複製表格',
    copyNumber: '複製數值',
    copyLink: '複製連結',
    copyEmbed: '複製嵌入程式碼',
    print: '列印',
    copied: '已複製',
    failed: '操作未成功',
  },

  csv: { widget: '小工具', row: '列', column: '欄', unit: '單位', value: '數值' },

  refresh: {
    dropped: (names) => `資料中已沒有以下維度，相應篩選已移除：${names}。`,
    periodDropped: (period) => `資料中已沒有「${period}」，現顯示儀表板的預設期間。`,
  },
};
