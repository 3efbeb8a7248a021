import { textLocale } from '../../texts/texts-for.ts';

/** English words of targets. Numbers arrive formatted. */
const en = {
  target: 'Target',
  period: 'Period',
  goal: 'Goal',
  actual: 'So far',
  due: 'Due',
  status: 'Status',
  rule: 'Rule',
  atLeast: (goal: string) => `at least ${goal}`,
  atMost: (goal: string) => `at most ${goal}`,
  paces: { calendar_days: 'calendar days', working_days: 'working days', last_year: "last year's course" } as Readonly<
    Record<string, string>
  >,
  paced: (by: string, share: string, isAtLeast: boolean) =>
    `${share} of the goal is due by ${by}; at risk up to 10 % ${isAtLeast ? 'below' : 'above'}`,
  toDate: (isAtLeast: boolean) => `the value to date; at risk up to 10 % ${isAtLeast ? 'below' : 'above'}`,
};

/** Words of targets in one language. */
export type TargetTexts = typeof en;

/** The same in Simplified Chinese. */
const zhCN: TargetTexts = {
  target: '目标',
  period: '周期',
  goal: '目标值',
  actual: '至今',
  due: '应达到',
  status: '状态',
  rule: '规则',
  atLeast: (goal) => `不低于 ${goal}`,
  atMost: (goal) => `不高于 ${goal}`,
  paces: { calendar_days: '日历日', working_days: '工作日', last_year: '去年的进程' },
  paced: (by, share, isAtLeast) => `按${by}应达到目标的 ${share}；${isAtLeast ? '低' : '高'}于它 10% 以内为有风险`,
  toDate: (isAtLeast) => `按至今的数值；${isAtLeast ? '低' : '高'}于它 10% 以内为有风险`,
};

/** The same in Traditional Chinese. */
const zhTW: TargetTexts = {
  target: '目標',
  period: '期間',
  goal: '目標值',
  actual: '至今',
  due: '應達到',
  status: '狀態',
  rule: '規則',
  atLeast: (goal) => `不低於 ${goal}`,
  atMost: (goal) => `不高於 ${goal}`,
  paces: { calendar_days: '日曆日', working_days: '工作日', last_year: '去年的進程' },
  paced: (by, share, isAtLeast) => `按${by}應達到目標的 ${share}；${isAtLeast ? '低' : '高'}於它 10% 以內為有風險`,
  toDate: (isAtLeast) => `按至今的數值；${isAtLeast ? '低' : '高'}於它 10% 以內為有風險`,
};

const byLocale = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** The words of targets in the nearest locale; apart from those of plans, as no page has them. */
export function targetTexts(tag: string): TargetTexts {
  return byLocale[textLocale(tag)];
}
