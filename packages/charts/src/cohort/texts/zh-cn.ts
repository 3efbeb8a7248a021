import { han } from '../../texts/han.ts';
import { countOf } from '../../texts/zh-CN/grains.ts';
import type { CohortTexts } from './en.ts';

/** Words of cohorts in Simplified Chinese. */
export const zhCN: CohortTexts = {
  kind: '同期群表',
  cohort: '同期群',
  entered: '进入数',
  head: (to) => han`同期群转化率：多久之内到达${to}`,
  lag: (n, unit) => countOf(unit, n),
  within: (n, unit) => countOf(unit, n),
  reached: (n, of, to, within) => han`${of} 个中有 ${n} 个在 ${within}内到达${to}`,
  rate: (rate) => han`同期群转化率 ${rate}`,
  open: (n) => han`${n} 个还没满这段时间`,
  closedRate: (rate) => han`已满的转化率 ${rate}`,
  ahead: '还没到这段时间',
  openMark: '未满',
  none: (subjects) => han`这段时间没有${subjects}进入。`,
  noneWhole: '还没有哪个同期群满这段时间。',
  same: (rate, to, within) => han`进入后 ${within}内，每个已满的同期群有 ${rate} 到达${to}。`,
  between: (low, lowAt, high, highAt, to, within) =>
    han`进入后 ${within}内，已满的同期群有 ${low}（${lowAt}）到 ${high}（${highAt}）到达${to}。`,
  openCells: (n) => han`${n} 个数值还未满。`,
  noteOf: (subjects, from) => han`占该行时间内进入${from}的全部${subjects}`,
  noteOfGroups: (subjects, from) => han`占该组进入${from}的全部${subjects}`,
  noteNotPeriod: '不是当期发生数之比',
  noteHatched: '斜线：有的还没满这段时间',
  noteByDay: '按日历日比较',
  noteFewer: (n) => han`表格里还有 ${n} 列`,
  noteOlder: (n) => han`表格里还有更早的 ${n} 行`,
  noteOthers: (n) => han`表格里还有 ${n} 行`,
};
