import { han } from '../han.ts';
import type { Texts } from '../texts.ts';
import { lastUnits, thisUnit } from './grains.ts';

const UNDEFINED = {
  'division-by-zero': '無定義：分母為 0。',
  'no-rows': '無定義：沒有資料列。',
  'not-split-by-this-dimension': '無定義：這個數字不能依此維度細分。',
  'grain-finer-than-data': '無定義：資料的時間單位較長。',
  'no-times-in-counts': '無定義：彙總資料沒有時間。',
  'needs-an-engine': '此處無定義：需要查詢引擎。',
  'missing-input': '無定義：缺少輸入。',
  'too-many-channels': '無定義：管道過多。',
} as const;

/** Traditional Chinese words of the elements as used in Taiwan, by `docs/glossary.zh-TW.md`. */
export const widgets: Pick<Texts, 'state' | 'status' | 'info' | 'filter' | 'quality' | 'view' | 'keys'> = {
  state: {
    loading: '載入中',
    empty: (subjects) => han`這段期間沒有${subjects}`,
    emptyEarliest: (day) => han`最早的資料始於 ${day}。`,
    emptyFiltered: '沒有符合篩選條件的資料列。',
    showAllTime: '顯示所有時間',
    clearFilters: '清除篩選',
    error: (widget) => han`無法顯示${widget}`,
    errorUnknown: '無法讀取資料。',
    noData: '沒有資料：請寫明它的位址，或在頁面中放入快照。',
    retry: '重試',
    stale: (age) => han`尚未更新：資料截至 ${age}`,
    partial: (missing) => han`缺少部分輸入：${missing}`,
    withheld: '不予顯示',
    withheldDetail: (n) => han`少於 ${n} 位潛在客戶的儲存格不對此連結的檢視者顯示。`,
    notDefined: '無定義',
    undefinedReason: (reason) => UNDEFINED[reason],
    estimated: '依分組數值估計。',
    unknownName: (name, nearest) =>
      nearest === null ? `沒有「${name}」。` : `沒有「${name}」。是否指「${nearest}」？`,
  },

  status: {
    on_track: '達標',
    at_risk: '有風險',
    off_target: '未達標',
    not_defined: '無狀態',
    rule: {
      at_least: (target) =>
        han`達 ${target} 以上為達標，達其 90% 以上為有風險，再低則未達標。期間尚未結束時，以截至目前應達成的比例計算。`,
      at_most: (target) => han`在 ${target} 以下為達標，在其 110% 以下為有風險，再高則未達標。`,
      zero: '目標為 0 時沒有達成率。',
    },
  },

  info: {
    open: (widget) => han`關於${widget}`,
    title: '關於這個數字',
    formula: '公式',
    denominator: '分母',
    window: '轉換期限',
    noWindow: '無',
    zone: '時區',
    period: '期間',
    basis: '計算方式',
    asOf: '截至',
    target: '目標',
    owner: '負責人',
    insight: '代表什麼',
    action: '如何因應',
    vanity: '僅供參考，不宜當作目標：它本身無法反映商業價值。',
    byDay: (basis) => `${basis}；以日曆日比較`,
    basisName: {
      entries: '依進入：在期間內進入者，不論之後何時繼續',
      activity: '依發生：在期間內發生者',
      mixed: '依進入與依發生並用，各欄分別註明',
      counts: '檔案中提供的數量',
    },
  },

  filter: {
    done: '完成',
    tapAgain: '再點一次即可篩選',
    bar: '篩選',
    period: '日期範圍',
    compare: '比較',
    compareNone: '無',
    comparePrevious: '前一期間',
    all: '全部',
    noValue: '無值',
    several: (n) => han`已選 ${n} 項`,
    clear: '清除',
    allTime: '所有時間',
    setBy: (dimension, value) => han`${dimension}已篩選為${value}。`,
    filterBy: (value) => han`依${value}篩選`,
    cleared: '已清除篩選。',
    asOf: (instant) => han`截至 ${instant}`,
    lastUnits,
    thisUnit,
  },

  quality: {
    badge: '資料品質',
  },

  view: {
    table: '表格',
    tableOf: (widget) => han`${widget}（表格）`,
    showTable: '以表格顯示',
    showChart: '以圖表顯示',
    takeAway: '下載或複製',
    showAll: (n) => han`顯示全部 ${n} 列`,
    showLess: '顯示較少',
    sortBy: (column) => han`依${column}排序`,
  },

  keys: {
    title: '快速鍵',
    help: '按 ? 查看快速鍵',
    arrows: '在數值間移動：← → ↑ ↓',
    ends: '第一個與最後一個數值：Home、End',
    enter: '依該數值篩選：Enter',
    escape: '離開：Esc',
    table: '切換表格與圖表：t',
    question: '顯示此清單：?',
  },
};
