import type { Calendar } from '../calendar/index.ts';
import type { GoalPlan } from '../catalog/index.ts';
import type { Unit } from '../catalog/unit.ts';
import {
  createTable,
  type PlanFacts,
  type Table,
  type TableColumn,
  type TableInfo,
  type Value,
} from '../table/index.ts';
import { type GoalNeed, type GoalStage, workBack } from './goal.ts';
import type { PlanInputs } from './plan-inputs.ts';
import { dayBefore, type Months } from './plan-period.ts';

/** Where and when a plan is worked out. */
export interface PlanSeat {
  readonly plan: GoalPlan;
  readonly calendar: Calendar;
  /** The days of the plan. */
  readonly period: Months;
  /** ISO instant. */
  readonly asOf: string;
}

/** The answer of a plan query: a row a stage, the first first; what holds for all of it stands in `info.plan`. */
export function planTable({ plan, calendar, period, asOf }: PlanSeat, { inputs, reasons, lacks }: PlanInputs): Table {
  const goal = reasons.length === 0 ? workBack(inputs) : null;
  const costOf = (stage: string) => inputs.costs.find((cost) => cost.stage === stage)?.cost ?? null;
  const rows = inputs.stages.map((stage, k): Row => ({ stage, need: goal?.stages[k] ?? null, cost: costOf(stage.id) }));
  const leadBy = ({ need }: Row) => (need?.daysBefore == null ? null : dayBefore(calendar, period, need.daysBefore));
  const columns = Object.entries({ ...figures, lead_by: { unit: null, of: leadBy } }).map(
    ([name, { unit, of }]): TableColumn => ({
      name,
      role: name === 'stage' ? 'stage' : 'measure',
      unit,
      values: rows.map(of),
    }),
  );
  const { revenue, dealSize } = inputs;
  const facts: PlanFacts = {
    plan: plan.id,
    revenue,
    dealSize: dealSize > 0 ? dealSize : null,
    deals: goal?.deals ?? null,
    budget: goal?.budget ?? null,
    most: goal?.most ?? null,
    days: goal?.days ?? null,
    reasons,
    lacks,
  };
  return createTable(rows.length, columns, infoOf(period, asOf, calendar, facts));
}

interface Row {
  readonly stage: GoalStage;
  readonly need: GoalNeed | null;
  readonly cost: number | null;
}

interface Figure {
  readonly unit: Unit | null;
  readonly of: (row: Row) => Value;
}

const figures: Readonly<Record<string, Figure>> = {
  stage: { unit: null, of: ({ stage }) => stage.id },
  count: { unit: 'count', of: ({ need }) => need?.count ?? null },
  need: { unit: 'count', of: ({ need }) => need?.need ?? null },
  need_low: { unit: 'count', of: ({ need }) => need?.needs?.low ?? null },
  need_high: { unit: 'count', of: ({ need }) => need?.needs?.high ?? null },
  rate: { unit: 'ratio', of: ({ stage }) => stage.rate },
  rate_low: { unit: 'ratio', of: ({ need }) => need?.interval?.low ?? null },
  rate_high: { unit: 'ratio', of: ({ need }) => need?.interval?.high ?? null },
  entries: { unit: 'count', of: ({ stage }) => stage.from?.entries ?? null },
  reached: { unit: 'count', of: ({ stage }) => stage.from?.reached ?? null },
  lag: { unit: 'days', of: ({ stage }) => stage.lag },
  cost: { unit: 'currency', of: ({ cost }) => cost },
  gain: { unit: 'ratio', of: ({ need }) => need?.gain ?? null },
};

function infoOf({ from, to }: Months, asOf: string, { timezone }: Calendar, plan: PlanFacts): TableInfo {
  return { kind: 'plan', basis: 'entries', from, to, asOf, timezone, plan };
}
