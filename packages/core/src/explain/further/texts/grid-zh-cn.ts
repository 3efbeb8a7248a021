import { han } from '../../texts/han.ts';
import type { GridWords } from './grid-en.ts';

/** 由订单得出的标签、内容和两个维度的矩阵是什么意思。 */
export const gridZhCn: GridWords = {
  rfm: (source, isAverage) =>
    han`线索按 ${source} 里的订单划分：距最近一单的天数、订单数，以及${isAverage ? '平均每单的金额' : '全部订单的金额'}。`,
  divided: (side, how) => han`${side}${how}划分。`,
  sides: { recency: '近度', frequency: '频度', money: '金额', price: '客单价' },
  cuts: {
    quintile: '按全部客户的五分位',
    quintile_plus_one: '按全部客户的五分位加 1',
    mean: '按平均值',
    median: '按中位数',
  },
  numbers: (numbers) => han`在 ${numbers} 处`,
  shows: {
    octant: '每项分高低两半，共八个客群。',
    score: '它是三个得分，近度在前；最近购买的得分最高。',
    segment: '它是三个得分都符合的第一个客群的名称。',
  },
  noOrder: '没有订单的线索没有这个标签。',
  quadrant: (source) => han`线索按 ${source} 里订单的平均金额和订单数划分。`,
  quadrantCells: (cheap, dear) =>
    han`A 没有订单，B 单价低次数少，${cheap} 单价低次数多，${dear} 单价高次数少，E 单价高次数多。`,
  atCut: '等于分界的算高。',
  cells: '每格统计线索数；金额是每条线索或每单的金额。',
  content: (fields) => han`按${fields}统计的内容篇数。`,
  gap: '没有内容的单元格是空白；没有填写值的内容面向所有人，不填补任何空白。',
  pieces: '篇数是截至周期末已发布的，使用次数是周期内的。',
  dimensions: (metric, rows, columns) => han`${metric}，按${rows}和${columns}拆分。`,
};
