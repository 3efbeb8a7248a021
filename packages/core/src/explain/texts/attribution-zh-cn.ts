import type { AttributionModel } from '../../catalog/index.ts';
import type { attributionEnglish } from './attribution-english.ts';
import { han } from './han.ts';

const models: Readonly<Record<AttributionModel, string>> = {
  first: '全部归首个触点',
  last: '全部归最后一个触点',
  last_non_direct: '全部归最后一个非直接访问的触点；若全是直接访问，则归最后一个',
  linear: '每个触点相同，重复的也算',
  time_decay: '离转化每早一个半衰期，触点的权重减半',
  position: '首个触点 40%，最后一个 40%，中间各触点共 20%',
  w_shaped: '首个触点、成为线索之前和成为商机之前的触点各 30%，其余共 10%',
  full_path: '首个触点，以及成为线索、成为商机和转化之前的触点各 22.5%，其余共 10%',
  markov: '按去掉它之后转化概率下降多少，取自包含未转化路径在内的全部路径的一阶链',
  shapley: '按它给其余渠道的任一组合带来多少，只看路径落在该组合内的转化',
  custom: '按文件写的权重',
  participation: '每个都按全部参与，所以总和多于转化数',
};

/** Simplified Chinese words about attribution, by `docs/glossary.zh-CN.md`. */
export const attributionZhCN: typeof attributionEnglish = {
  conversion: (who, stage) => han`每次转化只算一次：${who}首次到达${stage}。`,
  worth: (stage) => han`其价值是${stage}那一行的金额。`,
  touchRows: (rules) => han`触点是${rules}。`,
  defaultTouches: '事件数据源中带有来源或媒介的行',
  anyEvent: '任何事件',
  event: (events) => han`事件 ${events}`,
  where: (event, clause) => han`${event}（条件为${clause}）`,
  lookback: (length) => han`计入转化当时及之前的触点，最早到之前 ${length}。`,
  noLookback: '计入转化当时及之前的触点，不限多早。',
  exclude: (values) => han`${values} 的触点不计入。`,
  ofAll: (who) => han`${who}的所有线索的触点合在一起算。`,
  model: (model) => han`模型 ${model}：${models[model]}。`,
  compared: (model) => han`并列 ${model}：${models[model]}。`,
  halfLife: (length) => han`半衰期为 ${length}。`,
  weights: (first, middle, last) => han`权重：首个触点 ${first}，中间 ${middle}，最后一个 ${last}。`,
  milestone: (stages) => han`里程碑是${stages}。`,
  spread: '没有触点的部分，其份额按比例分给其余部分。',
  unattributed: '没有触点的转化自成一行 unattributed，所以各行相加等于全部转化。',
  pipeline: (stage) => han`管道金额是周期内到达${stage}者的金额，归于在那之前的触点。`,
  profit: '利润是收入减去同组的支出；支出没有该维度时无定义。',
  dated: { conversion: '功劳记在转化所在的周期。', touch: '功劳记在触点所在的周期。' },
  denominator: (who, stage) => han`周期内到达${stage}的${who}`,
};
