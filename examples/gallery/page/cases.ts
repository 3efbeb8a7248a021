/** A state in words, by the language of the page. */
export type Words = Readonly<Record<'en' | 'zh-CN' | 'zh-TW', string>>;

/** One element in one state. */
export interface Case {
  readonly state: keyof typeof states;
  /** In place of the words of the state. */
  readonly words?: Words;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What a reader does first. */
  readonly act?: 'table' | 'focus' | 'sort' | 'refresh' | 'info';
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
} satisfies Readonly<Record<string, Words>>;

const nowhere = '2019-01-01..2019-02-01';
const year = { period: 'last 12 months', compare: 'none' };
const before = { compare: 'previous_period' };
const common = (attributes: Readonly<Record<string, string>>): Case[] => [
  { state: 'opening', attributes: { ...attributes, src: 'sluice/opening' }, shows: '[aria-busy=true] .skeleton' },
  { state: 'waiting', attributes: { ...attributes, src: 'sluice/waiting' }, shows: '[aria-busy=true] .skeleton' },
  {
    state: 'refused',
    attributes: { ...attributes, src: 'sluice/refused' },
    shows: '[role=alert] code',
    says: /file-not-found/,
  },
  { state: 'lost', attributes: { ...attributes, src: 'sluice/lost' }, shows: '[role=alert] button', says: /404/ },
  {
    state: 'stale',
    attributes: { ...attributes, src: 'sluice/stale' },
    act: 'refresh',
    shows: '.flag',
    says: /404|2026/,
  },
  {
    state: 'partial',
    attributes: { ...attributes, ...year, ...before, src: 'sluice/partial' },
    shows: '.flag',
  },
];

const demand = { name: 'demand', compare: 'none' };
const cpl = { name: 'cpl', compare: 'none' };
const mqls = { name: 'count(mql)', compare: 'none' };
const mediums = { metrics: 'spend,count(lead),cpl', by: 'medium' };

/** Every element in every state it can be in, by the last part of its name. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  funnel: [
    { state: 'ready', attributes: demand, shows: '.mark' },
    { state: 'broken', attributes: { ...demand, by: 'medium' }, shows: 'rect.swatch' },
    { state: 'compared', attributes: { ...demand, ...year, ...before }, shows: '.compare' },
    { state: 'maturing', attributes: { ...demand, period: 'last 3 months' }, shows: '[fill^="url(#hatch"]' },
    { state: 'table', attributes: demand, act: 'table', shows: 'table td' },
    { state: 'focus', attributes: demand, act: 'focus', shows: '.tip b' },
    { state: 'empty', attributes: { ...demand, period: nowhere }, shows: '[name=empty] b' },
    ...common(demand),
  ],
  kpi: [
    { state: 'ready', attributes: { name: 'count(won)', compare: 'none' }, shows: '.number' },
    { state: 'target', attributes: cpl, shows: '.status,.target' },
    { state: 'compared', attributes: { ...mqls, ...year, ...before }, shows: '.number' },
    { state: 'withheld', attributes: { name: 'revenue', src: 'few' }, shows: '.card' },
    { state: 'undefined', attributes: { ...cpl, where: 'medium=nothing' }, shows: '.card', says: /—/ },
    ...common(cpl),
  ],
  trend: [
    { state: 'ready', attributes: { ...mqls, ...year }, shows: '.line' },
    { state: 'broken', attributes: { ...mqls, ...year, by: 'medium' }, shows: '.line' },
    { state: 'compared', attributes: { ...mqls, ...year, ...before }, shows: '.line' },
    { state: 'table', attributes: { ...mqls, ...year }, act: 'table', shows: 'table td' },
    { state: 'empty', attributes: { ...cpl, period: nowhere }, shows: '[name=empty] b' },
    ...common({ ...mqls, ...year }),
  ],
  table: [
    { state: 'ready', attributes: mediums, shows: 'tbody td' },
    { state: 'sorted', attributes: mediums, act: 'sort', shows: '[aria-sort]' },
    { state: 'undefined', attributes: { ...mediums, where: 'medium=nothing' }, shows: '.card' },
    { state: 'withheld', attributes: { metrics: 'count(lead),revenue', src: 'few' }, shows: 'tbody td' },
    ...common(mediums).filter(({ state }) => state !== 'partial'),
    { state: 'partial', attributes: { ...mediums, src: 'sluice/without-total' }, shows: '.flag' },
  ],
  dashboard: [
    { state: 'ready', shows: '.row' },
    { state: 'filtered', attributes: { where: 'medium=email,paid' }, shows: '.pill.on' },
    { state: 'compact', attributes: { density: 'compact' }, shows: '.row' },
    { state: 'opening', attributes: { src: 'sluice/opening' }, shows: '.wait' },
    { state: 'waiting', attributes: { src: 'sluice/waiting' }, shows: '.row' },
    { state: 'lost', attributes: { src: 'sluice/lost' }, shows: '[role=alert] button', says: /404/ },
    { state: 'stale', attributes: { src: 'sluice/stale' }, act: 'refresh', shows: '.row' },
    { state: 'partial', attributes: { src: 'sluice/partial' }, shows: '.row' },
  ],
};
