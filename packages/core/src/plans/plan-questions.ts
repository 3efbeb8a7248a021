import type { Calendar } from '../calendar/index.ts';
import type { Catalog, GoalPlan, PlanNumber } from '../catalog/index.ts';
import type { MetricQuery } from '../query/index.ts';
import { closedMonths, completeMonths } from './plan-period.ts';

/** What a plan asks of the data, by what for. */
export interface PlanQuestions {
  /** The funnel over the closed months, by how many months a rate or lag looks back. */
  readonly rates: ReadonlyMap<number, MetricQuery>;
  /** Won value over won deals; null where the size is written. */
  readonly dealSize: MetricQuery | null;
  /** Spend over leads, by stage. */
  readonly costs: ReadonlyMap<string, MetricQuery>;
}

/** Without a rate from history, lags are of so many months. */
const MONTHS_OF_LAGS = 6;

/** The questions of a plan, seen from as-of (UTC microseconds). */
export function planQuestions(catalog: Catalog, plan: GoalPlan, calendar: Calendar, asOf: number): PlanQuestions {
  const funnel = catalog.funnels[plan.funnel];
  const months = new Set(plan.rates.flatMap(({ rate }) => monthsOf(rate)));
  if (months.size === 0) months.add(MONTHS_OF_LAGS);
  const rates = [...months].map((n) => {
    const stretch = closedMonths(calendar, asOf, n, { window: funnel?.window ?? null });
    return [n, { funnel: plan.funnel, ...stretch }] as const;
  });
  const costs = plan.costs.flatMap(({ stage, cost }) =>
    monthsOf(cost).map((n) => {
      const metrics = [`spend / count(${plan.funnel}.${stage})`];
      return [stage, { metrics, ...completeMonths(calendar, asOf, n) }] as const;
    }),
  );
  const [sizeMonths] = monthsOf(plan.dealSize);
  const dealSize =
    sizeMonths === undefined
      ? null
      : { metrics: [dealSizeFormula(catalog, plan)], ...completeMonths(calendar, asOf, sizeMonths) };
  return { rates: new Map(funnel?.counts ? [] : rates), dealSize, costs: new Map(costs) };
}

function monthsOf(number: PlanNumber): number[] {
  return number.kind === 'history' ? [number.months] : [];
}

/** Of deals where the file has them, else the money of the funnel's last stage. */
function dealSizeFormula({ sources, funnels }: Catalog, plan: GoalPlan): string {
  if (Object.values(sources).some(({ kind }) => kind === 'deals')) return 'average_deal_size';
  const last = `${plan.funnel}.${funnels[plan.funnel]?.stages.at(-1)?.id}`;
  return `value(${last}) / count(${last})`;
}
