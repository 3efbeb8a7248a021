import { han } from '../han.ts';
import type { Texts } from '../texts.ts';
import { lastUnits, thisUnit } from './grains.ts';

const UNDEFINED = {
  'division-by-zero': '无定义：分母为 0。',
  'no-rows': '无定义：没有数据行。',
  'not-split-by-this-dimension': '无定义：该数值不能按此维度细分。',
  'grain-finer-than-data': '无定义：数据的时间粒度更粗。',
  'no-times-in-counts': '无定义：汇总数据不含时间。',
  'needs-an-engine': '此处无定义：需要查询引擎。',
  'missing-input': '无定义：缺少输入。',
  'too-many-channels': '无定义：渠道过多。',
} as const;

/** Simplified Chinese words of the elements, by `docs/glossary.zh-CN.md`. */
export const widgets: Pick<Texts, 'state' | 'status' | 'info' | 'filter' | 'quality' | 'view' | 'keys'> = {
  state: {
    loading: '加载中',
    empty: (subjects) => han`该周期内没有${subjects}`,
    emptyEarliest: (day) => han`最早的数据始于 ${day}。`,
    emptyFiltered: '没有符合筛选条件的数据行。',
    showAllTime: '显示全部时间',
    clearFilters: '清除筛选',
    error: (widget) => han`无法显示${widget}`,
    errorUnknown: '无法读取数据。',
    noData: '没有数据：请写明它的地址，或在页面中放入快照。',
    retry: '重试',
    stale: (age) => han`未更新：数据截至 ${age}`,
    partial: (missing) => han`缺少部分输入：${missing}`,
    withheld: '不予显示',
    withheldDetail: (n) => han`少于 ${n} 条线索的单元格不向此链接的查看者显示。`,
    notDefined: '无定义',
    undefinedReason: (reason) => UNDEFINED[reason],
    estimated: '根据分组数值估算。',
    unknownName: (name, nearest) => (nearest === null ? `没有“${name}”。` : `没有“${name}”。是否指“${nearest}”？`),
  },

  status: {
    on_track: '达标',
    at_risk: '有风险',
    off_target: '未达标',
    not_defined: '无状态',
    rule: {
      at_least: (target) =>
        han`不低于 ${target} 为达标，不低于其 90% 为有风险，更低为未达标。周期尚未结束时，与截至目前应完成的份额比较。`,
      at_most: (target) => han`不高于 ${target} 为达标，不高于其 110% 为有风险，更高为未达标。`,
      zero: '目标为 0 时没有达成率。',
    },
  },

  info: {
    open: (widget) => han`关于${widget}`,
    title: '关于此数值',
    formula: '公式',
    denominator: '分母',
    window: '转化窗口',
    noWindow: '无',
    zone: '时区',
    period: '周期',
    basis: '统计口径',
    asOf: '截至',
    target: '目标',
    owner: '负责人',
    insight: '说明什么',
    action: '如何应对',
    vanity: '仅供了解，不宜作为目标：它本身不体现业务价值。',
    byDay: (basis) => `${basis}；按自然日比较`,
    basisName: {
      entries: '按进入：在周期内进入的，无论之后何时继续',
      activity: '按发生：在周期内发生的',
      mixed: '按进入与按发生并用，各列分别标明',
      counts: '文件中给出的数量',
    },
  },

  filter: {
    done: '完成',
    tapAgain: '再点一次即可筛选',
    bar: '筛选',
    period: '时间范围',
    compare: '对比',
    compareNone: '无',
    comparePrevious: '上一周期',
    all: '全部',
    noValue: '无值',
    several: (n) => han`已选 ${n} 项`,
    clear: '清除',
    allTime: '全部时间',
    setBy: (dimension, value) => han`${dimension}已筛选为${value}。`,
    filterBy: (value) => han`按${value}筛选`,
    cleared: '已清除筛选。',
    asOf: (instant) => han`截至 ${instant}`,
    lastUnits,
    thisUnit,
  },

  quality: {
    badge: '数据质量',
  },

  view: {
    table: '表格',
    tableOf: (widget) => han`${widget}（表格）`,
    showTable: '以表格显示',
    showChart: '以图表显示',
    takeAway: '下载或复制',
    showAll: (n) => han`显示全部 ${n} 行`,
    showLess: '收起',
    sortBy: (column) => han`按${column}排序`,
  },

  keys: {
    title: '快捷键',
    help: '按 ? 查看快捷键',
    arrows: '在数值间移动：← → ↑ ↓',
    ends: '第一个和最后一个数值：Home、End',
    enter: '按该数值筛选：Enter',
    escape: '退出：Esc',
    table: '切换表格与图表：t',
    question: '显示此列表：?',
  },
};
