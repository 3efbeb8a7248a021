/** Names of grains: after a number, and alone. */
const GRAINS: Readonly<Record<string, readonly [counted: string, one: string]>> = {
  second: ['秒', '秒'],
  minute: ['分鐘', '分鐘'],
  hour: ['小時', '小時'],
  day: ['天', '日'],
  week: ['週', '週'],
  month: ['個月', '月'],
  quarter: ['季', '季'],
  year: ['年', '年'],
  fiscal_quarter: ['個會計季度', '會計季度'],
  fiscal_year: ['個會計年度', '會計年度'],
};

const LAST: Readonly<Record<string, string>> = { day: '昨天', week: '上週', month: '上個月', year: '去年' };
const THIS: Readonly<Record<string, string>> = { day: '今天', year: '今年至今' };

/** 3 個月. */
export const countOf = (grain: string | undefined, n: number): string => `${n} ${GRAINS[grain ?? '']?.[0] ?? '個時段'}`;

/** 月. */
export const grainOf = (grain: string | undefined): string => GRAINS[grain ?? '']?.[1] ?? '時段';

export const lastUnits = (n: number, grain: string): string =>
  n === 1 ? (LAST[grain] ?? `上一${grainOf(grain)}`) : `過去 ${countOf(grain, n)}`;

export const thisUnit = (grain: string): string => THIS[grain] ?? `本${grainOf(grain)}至今`;
