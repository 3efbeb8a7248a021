import { formatDay, formatInstant } from '@sluice/core/calendar';
import type { Score, ScoreRule } from '@sluice/core/catalog';
import { planScores } from '@sluice/core/plan';
import type { ScoreReason } from '@sluice/core/query';
import { reasonsSql } from '@sluice/sql';
import { readColumns } from '../database/read-columns.ts';
import { type LeadSetting, orRefused } from './lead-setting.ts';

/** By subject what its rows and records gave a score, rule by rule, in time order. `subjects` null: of all. */
export async function reasonsBySubject(
  setting: LeadSetting,
  score: Score,
  at: number,
  subjects: ReadonlySet<string> | null,
): Promise<ReadonlyMap<string, readonly ScoreReason[]>> {
  const { catalog, facts } = setting.rows;
  const { plan, nodes } = planScores(catalog, [score.id], facts, at);
  const asked = subjects && [...subjects];
  const statement = orRefused(setting, () => reasonsSql(plan, nodes[score.id] ?? '', setting.context, asked));
  const { length, columns } = await readColumns(setting.database, statement);
  const [keys = [], places = [], stamps = [], areDays = [], events = [], points = []] = columns;
  const rules = score.groups.flatMap((group) => group.rules);
  const bySubject = new Map<string, ScoreReason[]>();
  for (let i = 0; i < length; i++) {
    const rule = rules[Number(places[i])];
    if (rule === undefined) continue;
    const reason = reasonOf(rule, stamps[i], areDays[i] === true, events[i], Number(points[i]));
    const known = bySubject.get(String(keys[i]));
    if (known === undefined) bySubject.set(String(keys[i]), [reason]);
    else known.push(reason);
  }
  return bySubject;
}

function reasonOf(
  { id, kind, points }: ScoreRule,
  stamp: unknown,
  isDay: boolean,
  event: unknown,
  after: number,
): ScoreReason {
  if (kind !== 'event') return { rule: id, points, after };
  const at = isDay ? formatDay(Number(stamp)) : formatInstant(Number(stamp));
  return { rule: id, at, event: typeof event === 'string' ? event : '', points, after };
}
