/** A state in words, by the language of the page. */
export type Words = Readonly<Record<'en' | 'zh-CN' | 'zh-TW', string>>;

/** One element in one state. */
export interface Case {
  readonly state: keyof typeof states;
  /** In place of the words of the state. */
  readonly words?: Words;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What a reader does first. */
  readonly act?: 'table' | 'focus' | 'sort' | 'refresh' | 'explain' | 'move';
  /** What stands in its shadow root when it is in that state. */
  readonly shows: string;
  /** Text that stands there. */
  readonly says?: RegExp;
}

export const states = {
  ready: { en: 'with numbers', 'zh-CN': '有数据', 'zh-TW': '有資料' },
  broken: { en: 'broken down', 'zh-CN': '按维度拆分', 'zh-TW': '按維度拆分' },
  compared: { en: 'compared with the period before', 'zh-CN': '与上期对比', 'zh-TW': '與上期比較' },
  maturing: { en: 'with leads still maturing', 'zh-CN': '含未成熟的线索', 'zh-TW': '含未成熟的潛在客戶' },
  target: { en: 'with a target', 'zh-CN': '有目标', 'zh-TW': '有目標' },
  filtered: { en: 'filtered', 'zh-CN': '已筛选', 'zh-TW': '已篩選' },
  compact: { en: 'compact', 'zh-CN': '紧凑', 'zh-TW': '緊湊' },
  table: { en: 'its numbers as a table', 'zh-CN': '以表格显示', 'zh-TW': '以表格顯示' },
  focus: { en: 'a mark in focus', 'zh-CN': '焦点所在的图形', 'zh-TW': '焦點所在的圖形' },
  sorted: { en: 'sorted', 'zh-CN': '已排序', 'zh-TW': '已排序' },
  opening: { en: 'before anything is known', 'zh-CN': '尚未打开', 'zh-TW': '尚未開啟' },
  waiting: { en: 'loading', 'zh-CN': '加载中', 'zh-TW': '載入中' },
  empty: { en: 'empty', 'zh-CN': '没有数据', 'zh-TW': '沒有資料' },
  refused: { en: 'error: no answer', 'zh-CN': '错误：无法回答', 'zh-TW': '錯誤：無法回答' },
  lost: { en: 'error: no source', 'zh-CN': '错误：没有数据源', 'zh-TW': '錯誤：沒有資料來源' },
  stale: { en: 'stale', 'zh-CN': '数据过时', 'zh-TW': '資料過時' },
  partial: { en: 'partial', 'zh-CN': '部分缺失', 'zh-TW': '部分缺失' },
  withheld: { en: 'withheld: too few leads', 'zh-CN': '线索太少，不予显示', 'zh-TW': '潛在客戶太少，不予顯示' },
  undefined: { en: 'not defined', 'zh-CN': '无法定义', 'zh-TW': '無法定義' },
  open: { en: 'with values not complete yet', 'zh-CN': '含尚未完整的数值', 'zh-TW': '含尚未完整的數值' },
  withoutPaths: {
    en: 'partial: no common paths',
    'zh-CN': '部分缺失：没有常见路径',
    'zh-TW': '部分缺失：沒有常見路徑',
  },
  explained: { en: 'one lead explained', 'zh-CN': '逐行说明一条线索', 'zh-TW': '逐列說明一位潛在客戶' },
  moved: { en: 'with a number moved', 'zh-CN': '改动了一个数值', 'zh-TW': '改動了一個數值' },
  late: { en: 'too late', 'zh-CN': '已经来不及', 'zh-TW': '已經來不及' },
  tooFew: { en: 'too little data', 'zh-CN': '数据太少', 'zh-TW': '資料太少' },
  noDecision: { en: 'no decision yet', 'zh-CN': '尚无结论', 'zh-TW': '尚無結論' },
  mismatch: { en: 'arms not as full as planned', 'zh-CN': '各组人数不符', 'zh-TW': '各組人數不符' },
} satisfies Readonly<Record<string, Words>>;

/** A period before the data. */
export const nowhere = '2019-01-01..2019-02-01';
export const year = { period: 'last 12 months', compare: 'none' };
export const before = { compare: 'previous_period' };
/** The states that every element can be in, of a file. */
export const common = (attributes: Readonly<Record<string, string>>, file = 'sluice'): Case[] => [
  { state: 'opening', attributes: { ...attributes, src: `${file}/opening` }, shows: '[aria-busy=true] .skeleton' },
  { state: 'waiting', attributes: { ...attributes, src: `${file}/waiting` }, shows: '[aria-busy=true] .skeleton' },
  {
    state: 'refused',
    attributes: { ...attributes, src: `${file}/refused` },
    shows: '[role=alert] code',
    says: /file-not-found/,
  },
  { state: 'lost', attributes: { ...attributes, src: `${file}/lost` }, shows: '[role=alert] button', says: /404/ },
  {
    state: 'stale',
    attributes: { ...attributes, src: `${file}/stale` },
    act: 'refresh',
    shows: '.flag',
    says: /404|2026/,
  },
  {
    state: 'partial',
    attributes: { ...attributes, ...year, ...before, src: `${file}/partial` },
    shows: '.flag',
  },
];
