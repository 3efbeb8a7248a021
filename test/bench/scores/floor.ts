import { AS_OF, DAY, type ScoreLog } from './log.ts';
import type { BenchRule } from './model.ts';

/** The rows lead by lead, in time order. */
export interface Clustered {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

export function cluster({ lead, employees }: ScoreLog): Clustered {
  const starts = new Int32Array(employees.length + 1);
  for (const each of lead) starts[each + 1] = (starts[each + 1] as number) + 1;
  for (let i = 0; i < employees.length; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const rows = new Int32Array(lead.length);
  for (let row = 0; row < lead.length; row++) {
    const at = lead[row] as number;
    const place = next[at] as number;
    rows[place] = row;
    next[at] = place + 1;
  }
  return { starts, rows };
}

/** Points by rule and lead, by a loop written for these rules alone. */
export function pointsOf(log: ScoreLog, { starts, rows }: Clustered, rules: readonly BenchRule[]): Float64Array[] {
  const leads = log.employees.length;
  const points = rules.map(() => new Float64Array(leads));
  const counted = new Int32Array(rules.length);
  const byEvent = Array.from({ length: 12 }, (_, event) => [...rules.keys()].filter((i) => rules[i]?.event === event));
  for (let lead = 0; lead < leads; lead++) {
    counted.fill(0);
    const end = starts[lead + 1] as number;
    for (let i = starts[lead] as number; i < end; i++) {
      const row = rows[i] as number;
      for (const k of byEvent[log.event[row] as number] ?? []) {
        const rule = rules[k] as BenchRule;
        if (rule.page !== undefined && rule.page !== log.page[row]) continue;
        if (rule.first !== undefined && (counted[k] as number) >= rule.first) continue;
        counted[k] = (counted[k] as number) + 1;
        const age = AS_OF - (log.at[row] as number);
        const left = rule.halfLife === undefined ? rule.points : rule.points * 2 ** (-age / (rule.halfLife * DAY));
        const sums = points[k] as Float64Array;
        sums[lead] = (sums[lead] as number) + left;
      }
    }
    const latest = end > (starts[lead] as number) ? (log.at[rows[end - 1] as number] as number) : Number.NaN;
    for (let k = 30; k < rules.length; k++) {
      const { employees, inactive = 0, points: given } = rules[k] as BenchRule;
      const hits = employees === undefined ? latest < AS_OF - inactive * DAY : (log.employees[lead] ?? 0) >= employees;
      if (hits) (points[k] as Float64Array)[lead] = given;
    }
  }
  return points;
}

/** The engagement of each lead: thirty rules capped, two of silence. */
export function engagementOf(points: readonly Float64Array[], cap: number): Float64Array {
  const sum = (from: number, to: number, lead: number): number => {
    let all = 0;
    for (let k = from; k < to; k++) all += points[k]?.[lead] ?? 0;
    return all;
  };
  return Float64Array.from(points[0] ?? [], (_, lead) => Math.min(cap, sum(0, 30, lead)) + sum(38, 40, lead));
}
