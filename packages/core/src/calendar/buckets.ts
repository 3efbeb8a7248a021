import { firstDayOfMonth, monthIndexOf } from './civil.ts';
import { MONTHS_OF } from './lengths.ts';
import type { Day, Grain } from './units.ts';
import { startOfWeek } from './week.ts';

/** Where weeks and fiscal years begin. */
export interface BucketRule {
  /** 0 for Monday to 6 for Sunday. */
  readonly weekStart: number;
  /** 0 for January to 11 for December. */
  readonly fiscalMonth: number;
}

/** The first day of the bucket that holds `day`. */
export function bucketOfDay(day: Day, grain: Grain, rule: BucketRule): Day {
  if (grain === 'day') return day;
  if (grain === 'week') return startOfWeek(day, rule.weekStart);
  return firstDayOfMonth(firstMonth(day, grain, rule));
}

/** The first day of the bucket `n` after the one that holds `day`; before it where `n` is negative. */
export function stepBucket(day: Day, grain: Grain, n: number, rule: BucketRule): Day {
  if (grain === 'day') return day + n;
  if (grain === 'week') return startOfWeek(day, rule.weekStart) + 7 * n;
  return firstDayOfMonth(firstMonth(day, grain, rule) + n * MONTHS_OF[grain]);
}

function firstMonth(day: Day, grain: Grain, rule: BucketRule): number {
  const months = MONTHS_OF[grain];
  const phase = grain === 'fiscal_quarter' || grain === 'fiscal_year' ? rule.fiscalMonth : 0;
  const month = monthIndexOf(day) - phase;
  return Math.floor(month / months) * months + phase;
}

const MEMO_DAYS = 65_536;
const UNKNOWN = -1;

/** `bucketOfDay` that remembers its answers for the days of 1970 to 2149, for look-ups by the million. */
export function bucketMemo(rule: BucketRule): (day: Day, grain: Grain) => Day {
  const memos: Partial<Record<Grain, Int32Array>> = {};
  return (day, grain) => {
    if (MONTHS_OF[grain] === 0) return bucketOfDay(day, grain, rule);
    memos[grain] ??= new Int32Array(MEMO_DAYS).fill(UNKNOWN);
    const memo = memos[grain];
    const known = memo[day] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const bucket = bucketOfDay(day, grain, rule);
    if (day >= 0 && day < MEMO_DAYS) memo[day] = bucket;
    return bucket;
  };
}
