import { matchesKeys } from '@sluice/core/internal';
import type { Plan, SpreadPlan } from '@sluice/core/plan';
import { type MetricQuery, whereCondition } from '@sluice/core/query';
import { byKeys } from '@sluice/core/snapshot';
import type { Value } from '@sluice/core/table';
import { leadValuesSql } from '@sluice/sql';
import { type Members, spreadDimensions } from '../../shared/spread/spread.ts';
import { readColumns } from '../database/read-columns.ts';
import { type LeadSetting, orRefused } from '../score/lead-setting.ts';

/** The leads of `names` that a question keeps, by the groups it asks for; null where they cannot be told apart as asked (rule F18). */
export async function membersOf(
  setting: LeadSetting,
  query: MetricQuery,
  { plan, picks }: { readonly plan: Plan; readonly picks: SpreadPlan['picks'] },
  names: readonly string[],
): Promise<Members | null> {
  const dimensions = spreadDimensions(query);
  const values = new Map<string, ReadonlyMap<string, string>>();
  for (const dimension of dimensions) {
    const pick = picks[dimension] ?? null;
    const node = pick === null ? undefined : plan.nodes[pick];
    if (pick === null || node?.kind !== 'pick' || node.stage !== null) return null;
    values.set(dimension, await valuesOf(setting, plan, pick));
  }
  const where = whereCondition(query.where);
  const textAt = (dimension: string, name: string) => values.get(dimension)?.get(name) ?? null;
  const kept = names.flatMap((name, subject) => {
    if (where && !matchesKeys(where, (dimension) => textAt(dimension, name))) return [];
    const keys: readonly Value[] = (query.by ?? []).map((dimension) => textAt(dimension, name));
    return [{ subject, keys, text: JSON.stringify(keys) }];
  });
  const groups = [...new Map(kept.map(({ text, keys }) => [text, { text, keys }])).values()].sort(byKeys);
  const places = new Map(groups.map(({ text }, place) => [text, place]));
  return {
    members: kept.map(({ subject, text }) => ({ subject, group: places.get(text) ?? 0 })),
    groups: groups.map(({ keys }) => keys),
  };
}

async function valuesOf(setting: LeadSetting, plan: Plan, pick: string): Promise<ReadonlyMap<string, string>> {
  const statement = orRefused(setting, () => leadValuesSql(plan, pick, setting.context));
  const [leads = [], values = []] = (await readColumns(setting.database, statement)).columns;
  const known = leads.flatMap((lead, i): [string, string][] => {
    const value = values[i];
    return typeof value === 'string' ? [[String(lead), value]] : [];
  });
  return new Map(known);
}
