import type { ActionTexts } from '../action-texts.ts';
import { han } from '../han.ts';

/** What a load says it expected. */
const EXPECTED: Readonly<Record<string, string>> = {
  'a number': '數字',
  'an amount of money': '金額',
  'a date or a time': '日期或時間',
};

/** Traditional Chinese words, as used in Taiwan, that are needed only when something is taken away, asked for again or looked into. */
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

  quality: {
    good: '所有資料列均已讀取',
    dropped: (n, of) => han`${of} 列中有 ${n} 列未納入`,
    unparsed: (n) => han`${n} 個儲存格無法辨識`,
    unmatched: (n, of) => han`${of} 列中有 ${n} 列未能對應`,
    duplicates: (n) => han`${n} 個重複的鍵`,
    findings: (n) => han`${n} 項發現`,
    rounded: (n) => han`${n} 筆金額超過六位小數，已四捨五入`,
    rowsUsed: (used, read) => han`使用 ${read} 列中的 ${used} 列`,
    range: (from, to) => han`${from} 至 ${to}`,
    join: (left, right, unmatched) => `${left} → ${right}：${unmatched}`,
    cell: (file, row, column, text, expected) =>
      han`${file} 第 ${row} 列 ${column}：「${text}」應為${EXPECTED[expected] ?? expected}。`,
  },
};
