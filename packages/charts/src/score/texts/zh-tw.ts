import { han } from '../../texts/han.ts';
import type { ScoreTexts } from './en.ts';

/** Words of a score in Traditional Chinese. */
export const zhTW: ScoreTexts = {
  kind: '評分分布圖',
  points: '分數',
  grade: '等級',
  count: (subjects) => han`${subjects}數`,
  range: (from, to) => han`${from} 到 ${to} 分`,
  step: (count, subjects) => han`${count} 筆${subjects}`,
  gradeOf: (grade) => han`等級 ${grade}`,
  noGrade: '無等級',
  from: (grade, points) => han`${grade}：${points} 分起`,
  none: (subjects) => han`還沒有${subjects}得分。`,
  undefined: '沒有定義：評分不能依所篩選的內容區分。',
  all: (count, subjects) => han`已評分 ${count} 筆${subjects}`,
  share: (grade, count, share) => han`${grade} ${count} 筆（${share}）`,
  sentence: (parts) => `${parts.filter(Boolean).join('；')}。`,
  noteAt: (instant) => han`分數截至 ${instant}`,
  explained: (lead, points) => han`${lead}：${points} 分，逐列說明`,
  rule: '規則',
  event: '事件',
  at: '日期',
  given: '給分',
  after: '上限與衰減之後',
  sum: '得分',
};
