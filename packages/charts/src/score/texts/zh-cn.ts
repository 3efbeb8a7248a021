import { han } from '../../texts/han.ts';
import type { ScoreTexts } from './en.ts';

/** Words of a score in Simplified Chinese. */
export const zhCN: ScoreTexts = {
  kind: '评分分布图',
  points: '分数',
  grade: '等级',
  count: (subjects) => han`${subjects}数`,
  range: (from, to) => han`${from} 到 ${to} 分`,
  step: (count, subjects) => han`${count} 个${subjects}`,
  gradeOf: (grade) => han`等级 ${grade}`,
  noGrade: '无等级',
  from: (grade, points) => han`${grade}：${points} 分起`,
  none: (subjects) => han`还没有${subjects}得分。`,
  undefined: '没有定义：评分不能按所筛选的内容区分。',
  all: (count, subjects) => han`已评分 ${count} 个${subjects}`,
  share: (grade, count, share) => han`${grade} ${count} 个（${share}）`,
  sentence: (parts) => `${parts.filter(Boolean).join('；')}。`,
  noteAt: (instant) => han`分数截至 ${instant}`,
  explained: (lead, points) => han`${lead}：${points} 分，逐行说明`,
  rule: '规则',
  event: '事件',
  at: '日期',
  given: '给分',
  after: '上限与衰减之后',
  sum: '得分',
};
