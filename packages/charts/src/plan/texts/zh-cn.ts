import { han } from '../../texts/han.ts';
import type { PlanTexts } from './en.ts';

/** Words of plans in Simplified Chinese. */
export const zhCN: PlanTexts = {
  kind: '所需数量图',
  stage: '阶段',
  count: '需要',
  interval: '区间',
  rate: '进入转化率',
  rateInterval: '95% 区间',
  entries: '进入数',
  lag: '天数中位数',
  leadBy: '最晚到达',
  cost: '单条成本',
  range: (low, high) => `${low} 至 ${high}`,
  takes: (revenue, deals, last, count, first) =>
    han`${revenue}需要 ${deals} 个到达${last}，因此需要 ${count} 个到达${first}。`,
  dealSize: (size) => han`客单价为 ${size}。`,
  budget: (budget) => han`预算为 ${budget}。`,
  most: (stage) => han`进入${stage}的转化率对结果影响最大。`,
  by: (day, first) => han`最晚要在 ${day}有这么多到达${first}。`,
  late: (day, first) => han`最晚要在 ${day}有这么多到达${first}，这一天已经过去。`,
  noPlan: (reasons) => `没有计划：${reasons.join('；')}。`,
  noDealSize: '所看的月份里没有赢单，客单价无从得知',
  rateZero: (stage, entries) => han`${entries} 次进入中没有一个到达${stage}`,
  tooFew: (stage, entries, least) => han`进入${stage}的转化率只有 ${entries} 次进入，少于 ${least} 次`,
  noCost: (stages) => han`${stages}没有成本：没有投入，或没有线索到达。`,
  note: '倒推时不取整，显示时向上取整；预算按取整后的数量计算',
  intervals: '区间按每个转化率的 Wilson 区间（95%）',
  revenueInput: '收入目标',
  dealSizeInput: '客单价',
  rateInput: (stage) => han`进入${stage}的转化率`,
  costInput: (stage) => han`${stage}的单条成本`,
  inputs: '依据的数字',
  reset: '恢复文件中的数字',
};
