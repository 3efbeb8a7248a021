import { han } from '../../texts/han.ts';
import type { FurtherTexts } from './en.ts';
import { gridZhCn } from './grid-zh-cn.ts';

/** The same in Simplified Chinese, by `docs/glossary.zh-CN.md`. */
export const furtherZhCN: FurtherTexts = {
  grids: gridZhCn,
  list: (names) => names.join('、'),
  points: (who) => han`所有${who}各自的分数：各组得分之和。`,
  steps: (start) => han`沿阶梯升降，从 ${start} 开始。`,
  group: (label, rules, least, most) =>
    han`${label}：${rules} 条规则${least === null ? '' : han`，最少 ${least}`}${most === null ? '' : han`，最多 ${most}`}。`,
  range: (least, most) => han`总分限制在 ${least} 到 ${most} 之间。`,
  grades: (grades) => han`等级：${grades}。`,
  gradeFrom: (name, least) => han`${name} 从 ${least} 起`,
  fades: '较早的行所得的分数按其规则衰减。',
  scoredAt: '计入截至周期末的行；周期未结束时，计到数据截止时刻。',
  allSteps: '分数的分段取自全部，不随筛选改变。',
  everybody: (who) => han`有行或有记录的全部${who}`,
  basis: '某一时刻的状态：周期末；数据截止时刻更早时取后者。',
  grid: (rows, columns) => han`${rows}与${columns}：每个单元格是两者各一个等级的交叉。`,
  route: (label, cells) => han`${label}：${cells}。`,
  outside: '低于任一项最低分界的不在任何单元格内，另行计数。',
  cohort: (who, from, to) => han`每个单元格是同期进入${from}的${who}中，在这段时间内（含最后一刻）到达${to}的比例。`,
  cumulative: '各列是累计的：计入某一列的也计入其后各列。',
  openCell: (who) => han`带斜纹的单元格中仍有${who}进入的时间还没有那么长；其分母包含它们。`,
  notPeriod: '它不是周期内所发生数量之比。',
  entered: (who, from) => han`该行时间内进入${from}的全部${who}`,
  lag: (from) => han`列首所示的时长，自${from}起算`,
};
