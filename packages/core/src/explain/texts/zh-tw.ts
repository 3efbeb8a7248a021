import { furtherZhTW } from '../further/texts/zh-tw.ts';
import { studyZhTW } from '../study/texts/zh-tw.ts';
import { attributionZhTW } from './attribution-zh-tw.ts';
import type { ExplainTexts } from './english.ts';
import { han } from './han.ts';

const units: Readonly<Record<string, string>> = {
  second: '秒',
  minute: '分鐘',
  hour: '小時',
  day: '天',
  week: '週',
  month: '個月',
  quarter: '季',
  year: '年',
};
const grains: Readonly<Record<string, string>> = {
  hour: '小時',
  day: '日',
  week: '週',
  month: '月',
  quarter: '季',
  year: '年',
  fiscal_quarter: '會計季度',
  fiscal_year: '會計年度',
};
const subjects = { lead: '潛在客戶', account: '企業客戶', deal: '交易', entry: '進入紀錄' } as const;
const deals = { won: '贏單', lost: '輸單', opened: '新增' } as const;
const recurring = {
  opening: '期初每月經常性營收',
  closing: '期末每月經常性營收',
  new: '新客戶帶來的經常性營收',
  reactivation: '回流客戶帶來的經常性營收',
  expansion: '客戶增購的經常性營收',
  contraction: '客戶減購的經常性營收',
  churn: '流失客戶的經常性營收',
  accounts_opening: '期初付費客戶數',
  accounts: '期末付費客戶數',
  accounts_churned: '流失客戶數',
} as const;
const aggregates = {
  sum: '總和',
  avg: '平均值',
  min: '最小值',
  max: '最大值',
  median: '中位數',
  distinct: '相異值個數',
} as const;
const operators = { '+': '加上', '-': '減去', '*': '乘以', '/': '除以' } as const;
const comparisons = { gt: '大於', gte: '大於或等於', lt: '小於', lte: '小於或等於' } as const;
const drops = { rest: '會讓這條鏈到此為止', attempt: '會讓這次嘗試作廢', lead: '會移除該潛在客戶' } as const;
const list = (names: readonly string[], last: string) =>
  names.reduce(
    (said, name, i) => (i === 0 ? name : i === names.length - 1 ? han`${said}${last}${name}` : `${said}、${name}`),
    '',
  );

/** Traditional Chinese words of explanations as used in Taiwan, by `docs/glossary.zh-TW.md`. */
export const zhTW: ExplainTexts = {
  locale: 'zh-TW',
  study: studyZhTW,
  further: furtherZhTW,
  duration: ({ n, unit }) => `${n} ${units[unit] ?? unit}`,
  or: (names) => list(names, '或'),
  and: (names) => list(names, '與'),
  sentences: (all) => all.join(''),
  brackets: (words) => `（${words}）`,
  subjects: (subject) => subjects[subject],
  stageOf: (stage, funnel) => `${stage}（${funnel}）`,

  measure: {
    count: (who, stage) => han`到達${stage}階段的${who}數`,
    value: (who, stage) => han`到達${stage}階段的${who}的金額`,
    openValue: (stage) => han`處於${stage}階段的未結案交易的金額`,
    rate: (who, from, to) => han`進入${from}階段的${who}中繼續到達${to}階段的占比`,
    cohortRate: (who, from, to, within) => han`進入${from}階段的${who}中在 ${within}內到達${to}階段的占比`,
    medianDays: (from, to) => han`從${from}到${to}的天數中位數`,
    allSpend: '全部支出',
    spendOn: (types) => han`用於${types}的支出`,
    deals: (of, which) =>
      `${deals[which]}${{ count: '交易數', amount: '交易的金額', accounts: '交易的企業客戶數' }[of]}`,
    openDeals: (of) => `期末未結案交易的${{ count: '數量', amount: '金額', weighted: '金額乘以贏單機率' }[of]}`,
    countWithin: (who, from, to, within) => han`到達${from}階段不足 ${within}就到達${to}階段的${who}數`,
    keySum: (key, sources) => han`${sources}中 ${key} 的總和`,
    only: (measure, clause) => han`${measure}（僅限${clause}）`,
    level: (key, sources, at) => han`${sources}中 ${key} 的${at === 'end' ? '期末值' : '期初值'}`,
    recurring: (of, over) => (over === null ? recurring[of] : han`過去 ${over}${recurring[of]}`),
    customers: (part) => {
      if (part.of === 'alive') return '客戶仍會購買的平均機率（BG/NBD）';
      if (part.of === 'top_share') return `最好的 ${100 * part.share} % 客戶帶來的金額占比`;
      const what = part.of === 'value' ? '平均花費' : '平均購買次數';
      const less = part.discount === 0 ? '' : `，每年折現 ${100 * part.discount} %`;
      return `每位客戶今後 ${Math.round(part.days)} 天的${what}${less}（BG/NBD${part.of === 'value' ? ' 與 Gamma-Gamma' : ''}）`;
    },
    dealDays: (fn) => `贏單交易從新增到結案的天數${fn === 'avg' ? '平均值' : '中位數'}`,
    rows: (source) => han`${source}的列數`,
    aggregate: (fn, field) => han`${field}的${aggregates[fn]}`,
    counted: (measure, source) => han`${source}中提供的${measure}`,
  },

  formula: {
    binary: (left, op, right) => han`${left}${operators[op]}${right}`,
    negate: (of) => han`負的${of}`,
    call: (fn, args) => {
      if (fn === 'least' || fn === 'greatest')
        return han`${list(args, '與')}中${fn === 'least' ? '最小' : '最大'}的一個`;
      return fn === 'abs' ? han`${list(args, '與')}的絕對值` : han`${list(args, '與')}四捨五入後的值`;
    },
    prior: (of, back) => han`${back}之前的${of}`,
    trailing: (of, length) => han`過去 ${length}的${of}`,
    toDate: (of, grain) => han`自本${grains[grain] ?? grain}開始以來的${of}`,
    total: (of) => han`所有群組合計的${of}`,
    entered: (who) => han`期間內進入的${who}`,
  },

  condition: {
    always: '一律成立',
    never: '永不成立',
    all: (clauses) => clauses.reduce((said, clause) => han`${said}，且${clause}`),
    any: (clauses) => clauses.reduce((said, clause) => han`${said}，或${clause}`),
    not: (clause) => `並非（${clause}）`,
    isOneOf: (field, values) => han`${field}為${list(values, '或')}`,
    compare: (field, op, value) => han`${field}${comparisons[op]}${value}`,
    like: (field, pattern) => han`${field}符合 ${pattern}`,
    domainIn: (field, name) => han`${field}的網域在清單 ${name}中`,
    exists: (field, exists) => han`${field}${exists ? '不是空值' : '是空值'}`,
    ofLead: (field) => han`潛在客戶的${field}`,
  },

  metric: {
    is: (label, formula) => han`${label}是${formula}。`,
    onlyWhere: (clause) => han`只計算符合以下條件者：${clause}。`,
    zeroDivisor: '除數為 0 時無定義，顯示為「—」。',
    closedDeals: '贏單與輸單計入結案當日；未結案的交易不計入。',
    closedWindows: '變化與目標只計期限已到者。',
    basis: {
      activity: '依發生：各項計入其發生的期間，因此各期間可以加總。',
      entries: '依進入：各項計入其進入的期間；後續階段可以晚於該期間，但不超過期限。',
      mixed: '混合：一部分計入其發生的期間，比率計入其進入的期間。',
    },
  },

  funnel: {
    counts: (who) => han`計算的是${who}。`,
    counted: '已彙總的數字：各數字之間有比率，沒有時間或期限。',
    passed: '已有後面階段者，視為已經過之前的所有階段，無論有無時間紀錄。',
    order: {
      in_sequence: '各階段依此順序到達；中間可以有其他資料列。',
      direct: '每個階段都是前一階段之後緊接著的一列。',
      any: '各階段可以依任意順序到達：第 k 位計算至少到達其中 k 個階段者。',
    },
    openEntry: '可以從任何階段進入，並從該處開始計算。',
    same: (name) => han`同一條鏈的所有資料列具有相同的 ${name}。`,
    basis: '依進入：計算在期間內進入者；後續階段可以晚於該期間，但不超過期限。',
    denominator: (who) => han`${who}在第一個階段的數量，以及在前一個必經階段的數量`,
    countedWindow: (label) => han`${label}：已彙總，因此沒有期限`,
    noWindow: (label) => han`${label}：沒有期限`,
    window: (label, length, first) => han`${label}：自${first ?? '第一個階段'}起 ${length}`,
    without: (event, after, before, what) => han`${after}與${before}之間的${event}${drops[what]}。`,
    anyEvent: '任何事件',
    theEvent: (events) => han`事件 ${events}`,
    where: (event, clause) => han`${event}（條件：${clause}）`,
  },

  stage: {
    is: (label, parts) => `${label}：${parts.join('，')}。`,
    anyEvent: (sources) => han`${sources}中的任何事件`,
    standing: (where) => han`名單的評分首次達到${where}的那一列`,
    event: (events, sources) => han`${sources}中的事件 ${events}`,
    date: (field) => han`日期 ${field}`,
    row: (source) => han`${source}中的一列`,
    inline: (count) => han`檔案中提供的 ${count}`,
    column: (column, source) => han`${source}中提供的欄位 ${column}`,
    where: (clause) => han`條件為${clause}`,
    within: (length, before) => han`在${before ?? '前一階段'}之後最多 ${length}`,
    direct: '為緊接著的一列',
    optional: '選用：略過它不會讓任何人停下',
    worth: (field) => han`金額為 ${field}`,
    count: (measure) => han`其數量是${measure}。`,
  },

  attribution: attributionZhTW,

  dimension: {
    byScores: '取值是潛在客戶的評分在截止時刻的結果，其所有資料列都一樣。',
    byLabel: (label) => han`取值是標籤 ${label} 在截止時刻的結果，潛在客戶的所有資料列都一樣。`,
    valuesOf: (fields) => han`其值取自 ${fields}。`,
    shownAs: (value, as) => han`${value}顯示為 ${as}。`,
    othersAre: (other) => han`其餘均為 ${other}。`,
    othersStay: '其餘維持不變。',
    band: (name, least, below) => han`${name}：${bandText(least, below)}。`,
    empty: (shownAs) => (shownAs === undefined ? '空值自成一組。' : han`空值自成一組，顯示為${shownAs}。`),
    firstRule: '接觸點依第一條符合的規則歸入管道。',
    rule: (label, clause) => han`${label}：條件為${clause}。`,
    everythingElse: (base) => (base === 'ga4' ? '其餘：Google Analytics 4 的預設管道群組。' : '其餘：未指派。'),
    firstTouch: '潛在客戶的值是其第一個非空的值。',
    lastTouch: '潛在客戶的值是其到達最遠階段當時或之前的最後一個值。',
    lastNonDirect: '潛在客戶的管道是其最後一個非直接流量的管道，沒有時為直接流量。',
    atStage: (stage) => han`潛在客戶的值是其在 ${stage}階段時的值。`,
  },
};

function bandText(least: number | null, below: number | null): string {
  if (least === null) return below === null ? '所有數字' : `小於 ${below}`;
  return below === null ? `大於或等於 ${least}` : `大於或等於 ${least}，且小於 ${below}`;
}
