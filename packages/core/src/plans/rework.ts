import { createTable, type PlanFacts, type Table, type TableColumn, type Value } from '../table/index.ts';
import { type GoalInputs, type GoalNeed, type GoalStage, workBack } from './goal.ts';

/** Numbers of a plan written over: of money in the file's currency, rates as shares by the stage they lead into. */
export interface PlanChanges {
  readonly revenue?: number;
  readonly dealSize?: number;
  readonly rates?: Readonly<Record<string, number>>;
  readonly costs?: Readonly<Record<string, number>>;
}

/**
 * A plan's answer with other numbers, worked out as the answer was. A changed rate has no history and no interval; lags
 * and the days by which leads must be there stand. A plan that had a reason not to be stays without one.
 */
export function rework(table: Table, changes: PlanChanges): Table {
  const { plan } = table.info;
  if (plan === undefined || plan.reasons.length > 0) return table;
  const inputs = inputsOf(table, plan, changes);
  const goal = workBack(inputs);
  const costs = new Map(inputs.costs.map(({ stage, cost }) => [stage, cost]));
  const columns = table.columns.map((column): TableColumn => {
    const of = figures[column.name];
    const values = of && inputs.stages.map((stage, k) => of(goal.stages[k], stage, costs.get(stage.id) ?? null));
    return values ? { ...column, values } : column;
  });
  const { deals, budget, most } = goal;
  const facts: PlanFacts = { ...plan, revenue: inputs.revenue, dealSize: inputs.dealSize, deals, budget, most };
  return createTable(table.length, columns, { ...table.info, plan: facts });
}

const figures: Readonly<Record<string, (need: GoalNeed | undefined, stage: GoalStage, cost: number | null) => Value>> =
  {
    count: (need) => need?.count ?? null,
    need: (need) => need?.need ?? null,
    need_low: (need) => need?.needs?.low ?? null,
    need_high: (need) => need?.needs?.high ?? null,
    rate: (_, { rate }) => rate,
    rate_low: (need) => need?.interval?.low ?? null,
    rate_high: (need) => need?.interval?.high ?? null,
    entries: (_, { from }) => from?.entries ?? null,
    reached: (_, { from }) => from?.reached ?? null,
    cost: (_, __, cost) => cost,
    gain: (need) => need?.gain ?? null,
  };

function inputsOf(
  table: Table,
  plan: PlanFacts,
  { revenue, dealSize, rates = {}, costs = {} }: PlanChanges,
): GoalInputs {
  const rows = table.rows();
  const number = (value: Value | undefined) => (value == null ? null : Number(value));
  const stages = rows.map((row): GoalStage => {
    const id = String(row['stage']);
    const [entries, reached] = [number(row['entries']), number(row['reached'])];
    const lag = number(row['lag']);
    const changed = rates[id];
    if (changed !== undefined) return { id, rate: changed, lag };
    const from = entries === null || reached === null ? {} : { from: { entries, reached } };
    return { id, rate: number(row['rate']), lag, ...from };
  });
  const paid = rows.flatMap((row) => {
    const stage = String(row['stage']);
    const cost = costs[stage] ?? number(row['cost']);
    return cost === null ? [] : [{ stage, cost }];
  });
  return { revenue: revenue ?? plan.revenue, dealSize: dealSize ?? plan.dealSize ?? Number.NaN, stages, costs: paid };
}
