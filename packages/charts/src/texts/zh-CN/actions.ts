import type { ActionTexts } from '../action-texts.ts';

/** Simplified Chinese words that are needed only when something is taken away or asked for again. */
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
};
