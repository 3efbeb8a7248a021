import { han } from '../../texts/han.ts';
import type { PlanTexts } from './en.ts';

/** Words of plans in Traditional Chinese. */
export const zhTW: PlanTexts = {
  kind: '所需數量圖',
  stage: '階段',
  count: '需要',
  interval: '區間',
  rate: '進入轉換率',
  rateInterval: '95% 區間',
  entries: '進入數',
  lag: '天數中位數',
  leadBy: '最晚到達',
  cost: '單筆成本',
  range: (low, high) => `${low} 至 ${high}`,
  takes: (revenue, deals, last, count, first) =>
    han`${revenue}需要 ${deals} 個到達${last}，因此需要 ${count} 個到達${first}。`,
  dealSize: (size) => han`客單價為 ${size}。`,
  budget: (budget) => han`預算為 ${budget}。`,
  most: (stage) => han`進入${stage}的轉換率對結果影響最大。`,
  by: (day, first) => han`最晚要在 ${day}有這麼多到達${first}。`,
  late: (day, first) => han`最晚要在 ${day}有這麼多到達${first}，這一天已經過去。`,
  noPlan: (reasons) => `沒有計畫：${reasons.join('；')}。`,
  noDealSize: '所看的月份裡沒有贏單，客單價無從得知',
  rateZero: (stage, entries) => han`${entries} 次進入中沒有一個到達${stage}`,
  tooFew: (stage, entries, least) => han`進入${stage}的轉換率只有 ${entries} 次進入，少於 ${least} 次`,
  noCost: (stages) => han`${stages}沒有成本：沒有支出，或沒有名單到達。`,
  note: '倒推時不取整數，顯示時無條件進位；預算按進位後的數量計算',
  intervals: '區間按每個轉換率的 Wilson 區間（95%）',
  revenueInput: '營收目標',
  dealSizeInput: '客單價',
  rateInput: (stage) => han`進入${stage}的轉換率`,
  costInput: (stage) => han`${stage}的單筆成本`,
  inputs: '依據的數字',
  reset: '恢復檔案中的數字',
};
