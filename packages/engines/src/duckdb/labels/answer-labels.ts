import { createCalendar, formatInstant } from '@sluice/core/calendar';
import { type LabelColumn, type Plan, planLabelAt } from '@sluice/core/plan';
import type { LabelAnswer, LabelledLead, LabelQuery, RfmFacts } from '@sluice/core/query';
import { labelSql, rfmSql, tagWeightsSql } from '@sluice/sql';
import { normalKey } from '../../shared/normal-key.ts';
import { askedLabel } from '../../shared/score/asked-label.ts';
import { readColumns } from '../database/read-columns.ts';
import { isNamed, type LeadSetting, orRefused } from '../score/lead-setting.ts';

type TagWeight = NonNullable<LabelledLead['weights']>[number];

/** Answers a question for a label in SQL. Rejects with an `EngineError` whose diagnostics say why. */
export async function answerLabels(setting: LeadSetting, query: LabelQuery): Promise<LabelAnswer> {
  const { catalog } = setting.rows;
  const { label, at } = askedLabel(catalog, setting.rows.facts, createCalendar(catalog), query);
  const { plan, column } = planLabelAt(catalog, label, setting.rows.facts, at);
  const statement = orRefused(setting, () => labelSql(plan, column, setting.context));
  const [leads = [], values = []] = (await readColumns(setting.database, statement)).columns;
  const weights = await tagWeights(setting, plan, column);
  const facts = await rfmFacts(setting, plan, column);
  const only = query.leads && new Set(query.leads.map(normalKey));
  const rows = leads
    .map((each, i): LabelledLead => {
      const [lead, value] = [String(each), values[i]];
      const own = weights && { weights: weights.get(lead) ?? [] };
      const rfm = facts.get(lead);
      return { lead, value: typeof value === 'string' ? value : null, ...own, ...(rfm && { rfm }) };
    })
    .filter(({ lead }) => isNamed(lead) && (only === undefined || only.has(lead)))
    .sort((a, b) => (a.lead < b.lead ? -1 : 1));
  return { asOf: formatInstant(at), label: query.label, rows, diagnostics: [] };
}

/** By lead what each tag weighs, the heaviest first, equal ones by their names; null where the label has none. */
async function tagWeights(
  setting: LeadSetting,
  plan: Plan,
  column: LabelColumn,
): Promise<ReadonlyMap<string, TagWeight[]> | null> {
  const statement = orRefused(setting, () => tagWeightsSql(plan, column, setting.context));
  if (statement === null) return null;
  const [leads = [], tags = [], weights = []] = (await readColumns(setting.database, statement)).columns;
  const byLead = new Map<string, TagWeight[]>();
  leads.forEach((lead, i) => {
    const own = byLead.get(String(lead)) ?? [];
    own.push({ tag: String(tags[i]), weight: Number(weights[i]) });
    byLead.set(String(lead), own);
  });
  for (const own of byLead.values()) own.sort((a, b) => b.weight - a.weight || (a.tag < b.tag ? -1 : 1));
  return byLead;
}

/** By customer what RFM is made of; empty of other labels. */
async function rfmFacts(setting: LeadSetting, plan: Plan, column: LabelColumn): Promise<ReadonlyMap<string, RfmFacts>> {
  const statement = orRefused(setting, () => rfmSql(plan, column, setting.context));
  if (statement === null) return new Map();
  const { length, columns } = await readColumns(setting.database, statement);
  const [leads = [], orders = [], days = [], amounts = [], ...scores] = columns;
  const known = (value: unknown) => (value === null || value === undefined ? null : Number(value));
  return new Map(
    Array.from({ length }, (_, i): [string, RfmFacts] => [
      String(leads[i]),
      {
        days: known(days[i]),
        orders: Number(orders[i]),
        money: known(amounts[i]),
        scores: scores.map((side) => Number(side[i])),
      },
    ]),
  );
}
