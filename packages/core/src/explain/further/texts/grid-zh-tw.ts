import { han } from '../../texts/han.ts';
import type { GridWords } from './grid-en.ts';

/** 由訂單得出的標籤、內容與兩個維度的矩陣是什麼意思。 */
export const gridZhTw: GridWords = {
  rfm: (source, isAverage) =>
    han`潛在客戶依 ${source} 裡的訂單劃分：距最近一單的天數、訂單數，以及${isAverage ? '平均每單的金額' : '全部訂單的金額'}。`,
  divided: (side, how) => han`${side}${how}劃分。`,
  sides: { recency: '近度', frequency: '頻度', money: '金額', price: '客單價' },
  cuts: {
    quintile: '依全部客戶的五分位',
    quintile_plus_one: '依全部客戶的五分位加 1',
    mean: '依平均值',
    median: '依中位數',
  },
  numbers: (numbers) => han`在 ${numbers} 處`,
  shows: {
    octant: '每項分高低兩半，共八個客群。',
    score: '它是三個分數，近度在前；最近購買的分數最高。',
    segment: '它是三個分數都符合的第一個客群的名稱。',
  },
  noOrder: '沒有訂單的潛在客戶沒有這個標籤。',
  quadrant: (source) => han`潛在客戶依 ${source} 裡訂單的平均金額與訂單數劃分。`,
  quadrantCells: (cheap, dear) =>
    han`A 沒有訂單，B 單價低次數少，${cheap} 單價低次數多，${dear} 單價高次數少，E 單價高次數多。`,
  atCut: '等於分界的算高。',
  cells: '每格統計潛在客戶數；金額是每位潛在客戶或每單的金額。',
  content: (fields) => han`依${fields}統計的內容篇數。`,
  gap: '沒有內容的儲存格是空白；沒有填寫值的內容給所有人，不填補任何空白。',
  pieces: '篇數是截至期末已發布的，使用次數是期間內的。',
  dimensions: (metric, rows, columns) => han`${metric}，依${rows}與${columns}拆分。`,
};
