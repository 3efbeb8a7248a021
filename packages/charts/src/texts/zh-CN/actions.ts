import type { ActionTexts } from '../action-texts.ts';
import { han } from '../han.ts';

/** What a load says it expected. */
const EXPECTED: Readonly<Record<string, string>> = {
  'a number': '数字',
  'an amount of money': '金额',
  'a date or a time': '日期或时间',
};

/** Simplified Chinese words that are needed only when something is taken away, asked for again or looked into. */
export const actions: ActionTexts = {
  menu: {
    png: '下载 PNG',
    svg: '下载 SVG',
    csv: '下载 CSV',
    copyTable: '复制表格',
    copyNumber: '复制数值',
    copyLink: '复制链接',
    copyEmbed: '复制嵌入代码',
    print: '打印',
    copied: '已复制',
    failed: '操作未成功',
  },

  csv: { widget: '组件', row: '行', column: '列', unit: '单位', value: '数值' },

  refresh: {
    dropped: (names) => `数据中已没有以下维度，相应筛选已移除：${names}。`,
    periodDropped: (period) => `数据中已没有“${period}”，现显示看板的默认时间范围。`,
  },

  quality: {
    good: '所有行均已读取',
    dropped: (n, of) => han`${of} 行中有 ${n} 行未计入`,
    unparsed: (n) => han`${n} 个单元格无法识别`,
    unmatched: (n, of) => han`${of} 行中有 ${n} 行未能关联`,
    duplicates: (n) => han`${n} 个重复的键`,
    findings: (n) => han`${n} 项发现`,
    rounded: (n) => han`${n} 个金额超过六位小数，已四舍五入`,
    rowsUsed: (used, read) => han`使用 ${read} 行中的 ${used} 行`,
    range: (from, to) => han`${from} 至 ${to}`,
    join: (left, right, unmatched) => `${left} → ${right}：${unmatched}`,
    cell: (file, row, column, text, expected) =>
      han`${file} 第 ${row} 行 ${column}：“${text}”应为${EXPECTED[expected] ?? expected}。`,
  },
};
