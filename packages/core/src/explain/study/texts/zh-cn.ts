import { han } from '../../texts/han.ts';
import type { StudyTexts } from './en.ts';

/** The same in Simplified Chinese, by `docs/glossary.zh-CN.md`. */
export const studyZhCN: StudyTexts = {
  compares: (rate, arms) => han`比较各组（${arms}）的${rate}。`,
  hypothesis: (text) => han`预期：${text}`,
  variable: (name) => han`不同之处：${name}。`,
  arm: (field) => han`线索属于 ${field} 所写的组；出现在两组的不计入，并给出条数。`,
  during: (from, to) => han`只看自 ${from} 起、${to} 之前出现并进入的线索。`,
  maturing: '窗口还未结束的线索不计入。',
  test: (alpha) =>
    han`合并转化率的双侧 z 检验，不作校正，显著性水平 ${alpha}；Wilson 与 Newcombe 区间；获胜概率取平坦先验。`,
  holm: '有多组时，概率按 Holm 校正。',
  planned: (n) => han`每组达到 ${n} 条线索之前不下结论。`,
  detect: (by, value, power) =>
    han`每组线索数足以在检验效能 ${power} 下发现${by === 'points' ? han` ${value} 个百分点` : han`对照组的 ${value} %`} 的差异之前，不下结论。`,
  noSample: '没有计划样本量，因此不下结论。',
  mismatch: '各组人数与应有份额不符时（p 小于 0.001）给出警告。',
  always: '最早',
  never: '现在',
  goal: (revenue, period, funnel) => han`${period} 要达到 ${revenue}，${funnel}的每个阶段需要多少。`,
  deals: '交易数是收入除以客单价；每个阶段之前的数量是它除以进入它的转化率，倒推时不取整，显示时向上取整。',
  sizeIs: (size) => han`客单价为 ${size}。`,
  sizeHistory: (months) => han`客单价是最近 ${months} 个完整月的赢单金额除以赢单数。`,
  rateIs: (stage, rate) => han`进入${stage}的转化率为 ${rate}。`,
  rateHistory: (stage, months) => han`进入${stage}的转化率取自最近 ${months} 个完整月里窗口已结束的进入。`,
  costIs: (stage, cost) => han`${stage}的单条成本为 ${cost}。`,
  costHistory: (stage, months) => han`${stage}的单条成本是最近 ${months} 个完整月的投入除以到达的线索数。`,
  refuses: '转化率为 0 或进入数少于 10 时没有计划。',
  leadBy: '每个阶段到位的期限，是期末减去到最后阶段的天数中位数之和。',
  benchmark: (label, value, of) => han`他人的水平：${label}，${value}${of === '' ? '' : `（${of}）`}。`,
  isTarget: '文件以它为目标。',
  isNoTarget: '它不是目标。',
  between: (low, high) => han`${low} 至 ${high}`,
};
