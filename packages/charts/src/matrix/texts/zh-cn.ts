import { han } from '../../texts/han.ts';
import type { MatrixTexts } from './en.ts';

/** Words of a grid in Simplified Chinese. */
export const zhCN: MatrixTexts = {
  kind: '矩阵图',
  cell: '单元格',
  route: '去向',
  noRoute: '无去向',
  outside: '不在任何单元格',
  count: (subjects) => han`${subjects}数`,
  of: (count, subjects, share) => han`${count} 个${subjects}，占全部的 ${share}`,
  none: (subjects) => han`还没有${subjects}得分。`,
  undefined: '没有定义：评分不能按所筛选的内容区分。',
  all: (count, subjects) => han`${count} 个${subjects}`,
  share: (name, count, share) => han`${name} ${count} 个（${share}）`,
  most: (cell, count) => han`${cell}最多（${count} 个）`,
  sentence: (parts) => `${parts.filter(Boolean).join('；')}。`,
  noteAt: (instant) => han`截至 ${instant}`,
};
