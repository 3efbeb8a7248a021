import { han } from '../../texts/han.ts';
import { countOf } from '../../texts/zh-TW/grains.ts';
import type { CohortTexts } from './en.ts';

/** Words of cohorts in Traditional Chinese. */
export const zhTW: CohortTexts = {
  kind: '同類群組表',
  cohort: '同類群組',
  entered: '進入數',
  head: (to) => han`同類群組轉換率：多久之內到達${to}`,
  lag: (n, unit) => countOf(unit, n),
  within: (n, unit) => countOf(unit, n),
  reached: (n, of, to, within) => han`${of} 筆中有 ${n} 筆在 ${within}內到達${to}`,
  rate: (rate) => han`同類群組轉換率 ${rate}`,
  open: (n) => han`${n} 筆還沒滿這段時間`,
  closedRate: (rate) => han`已滿的轉換率 ${rate}`,
  ahead: '還沒到這段時間',
  openMark: '未滿',
  none: (subjects) => han`這段時間沒有${subjects}進入。`,
  noneWhole: '還沒有哪個同類群組滿這段時間。',
  same: (rate, to, within) => han`進入後 ${within}內，每個已滿的同類群組有 ${rate} 到達${to}。`,
  between: (low, lowAt, high, highAt, to, within) =>
    han`進入後 ${within}內，已滿的同類群組有 ${low}（${lowAt}）到 ${high}（${highAt}）到達${to}。`,
  openCells: (n) => han`${n} 個數值還未滿。`,
  noteOf: (subjects, from) => han`占該列時間內進入${from}的全部${subjects}`,
  noteOfGroups: (subjects, from) => han`占該組進入${from}的全部${subjects}`,
  noteNotPeriod: '不是當期發生數之比',
  noteHatched: '斜線：有的還沒滿這段時間',
  noteByDay: '按日曆日比較',
  noteFewer: (n) => han`表格裡還有 ${n} 欄`,
  noteOlder: (n) => han`表格裡還有更早的 ${n} 列`,
  noteOthers: (n) => han`表格中還有 ${n} 列`,
};
