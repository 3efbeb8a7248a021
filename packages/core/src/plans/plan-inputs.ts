import type { Catalog, GoalPlan } from '../catalog/index.ts';
import type { PlanReason, Table } from '../table/index.ts';
import type { GoalInputs, GoalStage } from './goal.ts';

/** Fewer entries than this tell no rate (rule P2). */
export const LEAST_ENTRIES = 10;

/** The answers to `planQuestions`. */
export interface PlanAnswers {
  readonly rates: ReadonlyMap<number, Table>;
  readonly dealSize: Table | null;
  readonly costs: ReadonlyMap<string, Table>;
}

/** What a plan is worked out from, as far as history tells it; `reasons` say why there is no plan, `lacks` which costs are not known. */
export interface PlanInputs {
  readonly inputs: GoalInputs;
  readonly reasons: readonly PlanReason[];
  readonly lacks: readonly string[];
}

export function planInputs(catalog: Catalog, plan: GoalPlan, answers: PlanAnswers): PlanInputs {
  const stages = stagesOf(catalog, plan, answers);
  const dealSize = plan.dealSize.kind === 'number' ? plan.dealSize.value : only(answers.dealSize);
  const costs = plan.costs.map(({ stage, cost }) => ({
    stage,
    cost: cost.kind === 'number' ? cost.value : only(answers.costs.get(stage) ?? null),
  }));
  const known = costs.flatMap(({ stage, cost }) => (cost === null ? [] : [{ stage, cost }]));
  const lacks = costs.flatMap(({ stage, cost }) => (cost === null ? [stage] : []));
  const noSize: PlanReason[] = dealSize === null || dealSize <= 0 ? [{ kind: 'no_deal_size' }] : [];
  return {
    inputs: { revenue: plan.revenue, dealSize: dealSize ?? 0, stages, costs: known },
    reasons: [...noSize, ...stages.flatMap(reasonOf)],
    lacks,
  };
}

function stagesOf(catalog: Catalog, plan: GoalPlan, answers: PlanAnswers): GoalStage[] {
  const required = catalog.funnels[plan.funnel]?.stages.filter(({ optional }) => !optional) ?? [];
  const [usual] = answers.rates.values();
  return required.map(({ id }, k): GoalStage => {
    const written = plan.rates.find(({ stage }) => stage === id)?.rate;
    if (k === 0 || written === undefined) return { id, rate: null, lag: null };
    if (written.kind === 'number') return { id, rate: written.value, lag: figure(usual, id, 'median_days_previous') };
    const table = answers.rates.get(written.months);
    const before = required[k - 1]?.id ?? '';
    const entries = closedCount(table, before);
    const rate = figure(table, id, 'closed_rate_previous') ?? 0;
    const from = { entries, reached: Math.round(rate * entries) };
    return { id, rate, from, lag: figure(table, id, 'median_days_previous') };
  });
}

function reasonOf({ id, rate, from }: GoalStage): PlanReason[] {
  if (from !== undefined && from.entries < LEAST_ENTRIES)
    return [{ kind: 'too_few', stage: id, entries: from.entries, least: LEAST_ENTRIES }];
  return rate === 0 ? [{ kind: 'rate_zero', stage: id, entries: from?.entries ?? 0 }] : [];
}

function closedCount(table: Table | undefined, stage: string): number {
  return (figure(table, stage, 'count') ?? 0) - (figure(table, stage, 'maturing') ?? 0);
}

function figure(table: Table | undefined, stage: string, name: string): number | null {
  const row = table?.rows().find((each) => each['stage'] === stage);
  const value = row?.[name] ?? null;
  return value === null ? null : Number(value);
}

/** The value of an answer of one metric and one row. */
function only(table: Table | null): number | null {
  const value = table?.columns.find(({ role }) => role === 'measure')?.values[0] ?? null;
  return value === null ? null : Number(value);
}
