import type { attributionTable } from '../further/attribution.table.ts';
import type { RoomTexts } from '../language/room-texts.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

export const attributionTexts: RoomTexts<typeof attributionTable> = {
  'attribution-value': {
    message: (p) => `${quoted(p.found)}不能作为一次转化的价值。`,
    why: (p) => `一次转化的价值，是它所在漏斗${quoted(p.funnel)}中某个阶段的金额。`,
    help: (p) =>
      p.known.length === 0
        ? '先给漏斗的一个阶段加上“value:”，再在这里写 value(<阶段>)。'
        : `写 ${oneOf(p.known.map((stage) => `value(${stage})`))}。`,
  },
  'attribution-on-counts': {
    message: (p) => `漏斗${quoted(p.funnel)}的${quoted(p.stage)}只有计数，没有可以归因的线索。`,
    why: '功劳归于已转化线索的触点；带“counts:”的漏斗不认识任何一条线索。',
    help: '改写一个由行计算出来的漏斗的阶段。',
  },
  'weights-missing': {
    message: '模型 custom 没有“weights:”。',
    why: '它按文件写的比例分配功劳：首个触点多少，中间多少，最后多少。',
    help: '例如加上“weights: {first: 0.5, middle: 0.2, last: 0.3}”。',
  },
  'weights-all-zero': {
    message: '所有权重都是 0。',
    why: '功劳总要归于某处，否则总数就丢了。',
    help: '让 first、middle、last 中至少一个大于 0。',
  },
  'weights-sum': {
    message: (p) => `权重之和是 ${p.sum}，不是 1。`,
    why: '只有比例起作用：它们会按比例缩放到和为 1。',
    help: '改正写错的那个权重，或把三个都写成 1 的份额。',
  },
  'unused-by-models': {
    message: (p) => `${quoted(p.key)}不起作用：这里没有模型 ${p.model}。`,
    why: (p) => `只有模型 ${p.model} 会读它。`,
    help: (p) => `把 ${p.model} 设为模型或加到“compare:”下，否则去掉这个键。`,
  },
  'milestone-missing': {
    message: (p) => `模型 ${p.model} 要给里程碑 ${p.milestone} 记功，而这里没有它。`,
    why: (p) => `漏斗里没有叫${quoted(p.milestone)}的阶段；它的阶段有 ${oneOf(p.stages)}。`,
    help: (p) => `写明是哪个阶段：“milestones: {${p.milestone}: <阶段>}”。`,
  },
  'by-not-on-touches': {
    message: (p) => `触点上没有${quoted(p.dimension)}，所以它得不到功劳。`,
    why: '功劳归于谁，要在触点的行上读，而没有一个 events 数据源带有这个维度。',
    help: '改为触点上的维度，如 channel 或 campaign；其他维度可以在答案里并列拆分。',
  },
  'credit-on-touch-model': {
    message: (p) => `模型 ${p.model} 的功劳不能按触点的时间记。`,
    why: '它根据所有路径一起给渠道记功，不是给单个触点。',
    help: '写“credit_on: conversion”，或去掉这个模型。',
  },
  'unknown-excluded-channel': {
    message: (p) => `没有渠道${quoted(p.channel)}可以排除。`,
    why: '渠道按标识写：文件自己的，以及基础分组的。',
    help: (p) => `写 ${oneOf(p.known)} 之一。${didYouMean(p.nearest)}`,
  },
  'no-attribution': {
    message: '文件没有“attribution:”小节。',
    why: '它说明什么是转化、什么是触点、由哪个模型分配功劳。',
    help: '加上这个小节，例如“attribution: {conversion: won, model: position}”。',
  },
  'attribution-by': {
    message: (p) => `${oneOf(p.by)} 都不在触点上。`,
    why: '功劳归于触点的一个值，所以答案里要有一个维度在触点的行上。',
    help: (p) => (p.known.length === 0 ? '去掉“by”。' : `加上 ${oneOf(p.known)}。`),
  },
  'attribution-where': {
    message: '一个条件同时问了触点和线索。',
    why: '触点的维度留下答案里的行，线索的维度在记功之前留下线索。',
    help: '写成两个都要满足的条件，或只问其中一个。',
  },
  'too-many-channels': {
    message: (p) => `模型 ${p.model} 最多精确计算 ${p.most} 组，而路径里有 ${p.found} 组。`,
    why: '每多一组，计算量就增长得太快；而估算每次加起来都不一样。',
    help: '在“channels:”下合并渠道，排除一些，缩短周期，或改用别的模型。',
  },
};
