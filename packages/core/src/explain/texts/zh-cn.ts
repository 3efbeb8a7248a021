import { furtherZhCN } from '../further/texts/zh-cn.ts';
import { studyZhCN } from '../study/texts/zh-cn.ts';
import { attributionZhCN } from './attribution-zh-cn.ts';
import type { ExplainTexts } from './english.ts';
import { han } from './han.ts';

const units: Readonly<Record<string, string>> = {
  second: '秒',
  minute: '分钟',
  hour: '小时',
  day: '天',
  week: '周',
  month: '个月',
  quarter: '个季度',
  year: '年',
};
const grains: Readonly<Record<string, string>> = {
  hour: '小时',
  day: '日',
  week: '周',
  month: '月',
  quarter: '季度',
  year: '年',
  fiscal_quarter: '财季',
  fiscal_year: '财年',
};
const subjects = { lead: '线索', account: '客户公司', deal: '交易', entry: '进入记录' } as const;
const deals = { won: '赢单', lost: '输单', opened: '新建' } as const;
const recurring = {
  opening: '期初月度经常性收入',
  closing: '期末月度经常性收入',
  new: '新客户带来的经常性收入',
  reactivation: '回流客户带来的经常性收入',
  expansion: '客户增购的经常性收入',
  contraction: '客户减购的经常性收入',
  churn: '流失客户的经常性收入',
  accounts_opening: '期初付费客户数',
  accounts: '期末付费客户数',
  accounts_churned: '流失客户数',
} as const;
const aggregates = {
  sum: '总和',
  avg: '平均值',
  min: '最小值',
  max: '最大值',
  median: '中位数',
  distinct: '不同值的个数',
} as const;
const operators = { '+': '加', '-': '减', '*': '乘以', '/': '除以' } as const;
const comparisons = { gt: '大于', gte: '不小于', lt: '小于', lte: '不大于' } as const;
const drops = { rest: '使链条在该处结束', attempt: '使该次尝试作废', lead: '移除该线索' } as const;
const list = (names: readonly string[], last: string) =>
  names.reduce(
    (said, name, i) => (i === 0 ? name : i === names.length - 1 ? han`${said}${last}${name}` : `${said}、${name}`),
    '',
  );

/** Simplified Chinese words of explanations, by `docs/glossary.zh-CN.md`. */
export const zhCN: ExplainTexts = {
  locale: 'zh-CN',
  study: studyZhCN,
  further: furtherZhCN,
  duration: ({ n, unit }) => `${n} ${units[unit] ?? unit}`,
  or: (names) => list(names, '或'),
  and: (names) => list(names, '和'),
  sentences: (all) => all.join(''),
  brackets: (words) => `（${words}）`,
  subjects: (subject) => subjects[subject],
  stageOf: (stage, funnel) => `${stage}（${funnel}）`,

  measure: {
    count: (who, stage) => han`到达${stage}阶段的${who}数`,
    value: (who, stage) => han`到达${stage}阶段的${who}的金额`,
    openValue: (stage) => han`处于${stage}阶段的未关闭交易的金额`,
    rate: (who, from, to) => han`进入${from}阶段的${who}中继续到达${to}阶段的占比`,
    cohortRate: (who, from, to, within) => han`进入${from}阶段的${who}中在 ${within}内到达${to}阶段的占比`,
    medianDays: (from, to) => han`从${from}到${to}的天数中位数`,
    allSpend: '全部投入',
    spendOn: (types) => han`用于${types}的投入`,
    deals: (of, which) =>
      `${deals[which]}${{ count: '交易数', amount: '交易的金额', accounts: '交易的客户公司数' }[of]}`,
    openDeals: (of) => `期末未关闭交易的${{ count: '数量', amount: '金额', weighted: '金额乘以赢单概率' }[of]}`,
    countWithin: (who, from, to, within) => han`到达${from}阶段不足 ${within}就到达${to}阶段的${who}数`,
    keySum: (key, sources) => han`${sources}中 ${key} 的总和`,
    only: (measure, clause) => han`${measure}（仅限${clause}）`,
    level: (key, sources, at) => han`${sources}中 ${key} 的${at === 'end' ? '期末值' : '期初值'}`,
    recurring: (of, over) => (over === null ? recurring[of] : han`过去 ${over}${recurring[of]}`),
    customers: (part) => {
      if (part.of === 'alive') return '客户仍会购买的平均概率（BG/NBD）';
      if (part.of === 'top_share') return `最好的 ${100 * part.share} % 客户带来的金额占比`;
      const what = part.of === 'value' ? '平均花费' : '平均购买次数';
      const less = part.discount === 0 ? '' : `，每年折现 ${100 * part.discount} %`;
      return `每个客户今后 ${Math.round(part.days)} 天的${what}${less}（BG/NBD${part.of === 'value' ? ' 和 Gamma-Gamma' : ''}）`;
    },
    dealDays: (fn) => `赢单交易从新建到关闭的天数${fn === 'avg' ? '平均值' : '中位数'}`,
    rows: (source) => han`${source}的行数`,
    aggregate: (fn, field) => han`${field}的${aggregates[fn]}`,
    counted: (measure, source) => han`${source}中给出的${measure}`,
  },

  formula: {
    binary: (left, op, right) => han`${left}${operators[op]}${right}`,
    negate: (of) => han`负的${of}`,
    call: (fn, args) => {
      if (fn === 'least' || fn === 'greatest')
        return han`${list(args, '和')}中${fn === 'least' ? '最小' : '最大'}的一个`;
      return fn === 'abs' ? han`${list(args, '和')}的绝对值` : han`${list(args, '和')}四舍五入后的值`;
    },
    prior: (of, back) => han`${back}之前的${of}`,
    trailing: (of, length) => han`最近 ${length}的${of}`,
    toDate: (of, grain) => han`自本${grains[grain] ?? grain}开始以来的${of}`,
    total: (of) => han`所有分组合计的${of}`,
    entered: (who) => han`周期内进入的${who}`,
  },

  condition: {
    always: '始终成立',
    never: '从不成立',
    all: (clauses) => clauses.reduce((said, clause) => han`${said}，且${clause}`),
    any: (clauses) => clauses.reduce((said, clause) => han`${said}，或${clause}`),
    not: (clause) => `并非（${clause}）`,
    isOneOf: (field, values) => han`${field}为${list(values, '或')}`,
    compare: (field, op, value) => han`${field}${comparisons[op]}${value}`,
    like: (field, pattern) => han`${field}匹配 ${pattern}`,
    domainIn: (field, name) => han`${field}的域名在列表 ${name}中`,
    exists: (field, exists) => han`${field}${exists ? '不为空' : '为空'}`,
    ofLead: (field) => han`线索的${field}`,
  },

  metric: {
    is: (label, formula) => han`${label}是${formula}。`,
    onlyWhere: (clause) => han`仅统计满足以下条件的：${clause}。`,
    zeroDivisor: '除数为 0 时无定义，显示为“—”。',
    closedDeals: '赢单和输单计入关闭当日；未关闭的交易不计入。',
    closedWindows: '变化与目标只计窗口已结束的。',
    basis: {
      activity: '按发生：各项计入其发生的周期，因此各周期可以相加。',
      entries: '按进入：各项计入其进入的周期；后续阶段可以晚于该周期，但不超出窗口。',
      mixed: '混合：一部分计入其发生的周期，比率计入其进入的周期。',
    },
  },

  funnel: {
    counts: (who) => han`统计的是${who}。`,
    counted: '已汇总的数字：各数字之间有比率，没有时间或窗口。',
    passed: '已有后面阶段的，视为经过了之前的所有阶段，无论有无时间记录。',
    order: {
      in_sequence: '各阶段按此顺序到达；中间可以有其他行。',
      direct: '每个阶段都是前一阶段之后紧接着的一行。',
      any: '各阶段可以按任意顺序到达：第 k 位统计至少到达其中 k 个阶段的。',
    },
    openEntry: '可以从任意阶段进入，并从该处开始计数。',
    same: (name) => han`同一链条的所有行具有相同的 ${name}。`,
    basis: '按进入：统计在周期内进入的；后续阶段可以晚于该周期，但不超出窗口。',
    denominator: (who) => han`${who}在第一个阶段的数量，以及在前一个必经阶段的数量`,
    countedWindow: (label) => han`${label}：已汇总，因此没有窗口`,
    noWindow: (label) => han`${label}：没有窗口`,
    window: (label, length, first) => han`${label}：自${first ?? '第一个阶段'}起 ${length}`,
    without: (event, after, before, what) => han`${after}与${before}之间的${event}会${drops[what]}。`,
    anyEvent: '任意事件',
    theEvent: (events) => han`事件 ${events}`,
    where: (event, clause) => han`${event}（条件：${clause}）`,
  },

  stage: {
    is: (label, parts) => `${label}：${parts.join('，')}。`,
    anyEvent: (sources) => han`${sources}中的任意事件`,
    standing: (where) => han`线索的评分首次达到${where}的那一行`,
    event: (events, sources) => han`${sources}中的事件 ${events}`,
    date: (field) => han`日期 ${field}`,
    row: (source) => han`${source}中的一行`,
    inline: (count) => han`文件中给出的 ${count}`,
    column: (column, source) => han`${source}中给出的列 ${column}`,
    where: (clause) => han`条件为${clause}`,
    within: (length, before) => han`在${before ?? '前一阶段'}之后最多 ${length}`,
    direct: '为紧接着的一行',
    optional: '可选：跳过它不会使任何人停下',
    worth: (field) => han`金额为 ${field}`,
    count: (measure) => han`其数量是${measure}。`,
  },

  attribution: attributionZhCN,

  dimension: {
    byScores: '取值是线索的评分在截止时刻的结果，线索的所有行都一样。',
    byLabel: (label) => han`取值是标签 ${label} 在截止时刻的结果，线索的所有行都一样。`,
    valuesOf: (fields) => han`其值取自 ${fields}。`,
    shownAs: (value, as) => han`${value}显示为 ${as}。`,
    othersAre: (other) => han`其余均为 ${other}。`,
    othersStay: '其余保持不变。',
    band: (name, least, below) => han`${name}：${bandText(least, below)}。`,
    empty: (shownAs) => (shownAs === undefined ? '空值自成一组。' : han`空值自成一组，显示为${shownAs}。`),
    firstRule: '触点按第一条匹配的规则归入渠道。',
    rule: (label, clause) => han`${label}：条件为${clause}。`,
    everythingElse: (base) => (base === 'ga4' ? '其余：Google Analytics 4 的默认渠道组。' : '其余：未分配。'),
    firstTouch: '线索的值是其第一个非空的值。',
    lastTouch: '线索的值是其到达最远阶段之时或之前的最后一个值。',
    lastNonDirect: '线索的渠道是其最后一个非直接访问的渠道，没有时为直接访问。',
    atStage: (stage) => han`线索的值是其在 ${stage}阶段时的值。`,
  },
};

function bandText(least: number | null, below: number | null): string {
  if (least === null) return below === null ? '所有数字' : `小于 ${below}`;
  return below === null ? `不小于 ${least}` : `不小于 ${least}，且小于 ${below}`;
}
