/** Names of grains: after a number, and alone. */
const GRAINS: Readonly<Record<string, readonly [counted: string, one: string]>> = {
  second: ['秒', '秒'],
  minute: ['分钟', '分钟'],
  hour: ['小时', '小时'],
  day: ['天', '日'],
  week: ['周', '周'],
  month: ['个月', '月'],
  quarter: ['个季度', '季度'],
  year: ['年', '年'],
  fiscal_quarter: ['个财季', '财季'],
  fiscal_year: ['个财年', '财年'],
};

const LAST: Readonly<Record<string, string>> = { day: '昨天', week: '上周', month: '上个月', year: '去年' };
const THIS: Readonly<Record<string, string>> = { day: '今天', year: '今年至今' };

/** 3 个月. */
export const countOf = (grain: string | undefined, n: number): string => `${n} ${GRAINS[grain ?? '']?.[0] ?? '个时段'}`;

/** 月. */
export const grainOf = (grain: string | undefined): string => GRAINS[grain ?? '']?.[1] ?? '时段';

export const lastUnits = (n: number, grain: string): string =>
  n === 1 ? (LAST[grain] ?? `上一${grainOf(grain)}`) : `最近 ${countOf(grain, n)}`;

export const thisUnit = (grain: string): string => THIS[grain] ?? `本${grainOf(grain)}至今`;
