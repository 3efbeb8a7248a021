import { han } from '../../texts/han.ts';
import type { MatrixTexts } from './en.ts';

/** Words of a grid in Traditional Chinese. */
export const zhTW: MatrixTexts = {
  kind: '矩陣圖',
  cell: '儲存格',
  route: '去向',
  noRoute: '無去向',
  outside: '不在任何儲存格',
  count: (subjects) => han`${subjects}數`,
  of: (count, subjects, share) => han`${count} 筆${subjects}，占全部的 ${share}`,
  none: (subjects) => han`還沒有${subjects}得分。`,
  undefined: '沒有定義：評分不能依所篩選的內容區分。',
  all: (count, subjects) => han`${count} 筆${subjects}`,
  share: (name, count, share) => han`${name} ${count} 筆（${share}）`,
  most: (cell, count) => han`${cell}最多（${count} 筆）`,
  sentence: (parts) => `${parts.filter(Boolean).join('；')}。`,
  noteAt: (instant) => han`截至 ${instant}`,
};
