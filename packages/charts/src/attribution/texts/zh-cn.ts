import type { AttributionModel } from '@sluice/core/catalog';
import { han } from '../../texts/han.ts';
import type { AttributionTexts } from './en.ts';

const models: Readonly<Record<AttributionModel, string>> = {
  first: '首次',
  last: '末次',
  last_non_direct: '末次非直接',
  linear: '线性',
  time_decay: '时间衰减',
  position: '位置',
  w_shaped: 'W 形',
  full_path: '全路径',
  markov: '马尔可夫',
  shapley: '沙普利',
  custom: '自定义',
  participation: '参与',
};

/** Simplified Chinese words of attribution, by `docs/glossary.zh-CN.md`. */
export const zhCN: AttributionTexts = {
  kind: '各模型的归因',
  model: (id) => models[id as AttributionModel] ?? id,
  measures: { conversions: '转化', pipeline: '管道金额', revenue: '收入', spend: '支出', profit: '利润' },
  unattributed: '未归因',
  total: '合计',
  head: '转化归于，按模型',
  none: '本周期没有转化。',
  lead: (model, label, credit, of) => han`按${model}模型，${label}功劳最多：${of} 次转化中的 ${credit} 次。`,
  moves: (label, low, lowModel, high, highModel) =>
    han`各模型间差别最大的是${label}：从 ${low}（${lowModel}）到 ${high}（${highModel}）。`,
  without: (n) => han`${n} 次没有触点。`,
  paths: '常见路径',
  pathsNote: '五条以上线索走过的路径',
  noPaths: '无法得出常见路径',
  leads: (n) => han`${n} 条线索`,
  converted: (n) => han`${n} 次转化`,
  path: '路径',
  pathOf: '线索',
  others: '其余所有路径',
  noteSum: '每个模型加起来都是全部转化',
  noteTakesPart: '“参与”给每个全部，加起来多于转化数',
  noteMore: (n) => han`表格里还有 ${n} 个模型`,
};
