import type { Catalog, GoalPlan, PlanNumber } from '../../catalog/index.ts';
import type { Explanation } from '../explanation.ts';
import { windowWords } from '../funnel-words.ts';
import { stageLineage } from '../lineage.ts';
import type { ExplainTexts } from '../texts/english.ts';
import { inLocale } from '../texts/in-locale.ts';

/** What a plan is worked back from. */
export function explainPlan(plan: GoalPlan, catalog: Catalog, texts: ExplainTexts): Explanation {
  const funnel = catalog.funnels[plan.funnel];
  return {
    kind: 'plan',
    name: plan.id,
    label: inLocale(plan.label, texts),
    words: sentences(plan, catalog, texts),
    window: funnel ? [windowWords(funnel, texts)] : [],
    zone: catalog.timezone,
    defaults: [],
    lineage: funnel && funnel.counts === undefined ? stageLineage(funnel, funnel.stages.length - 1, catalog) : [],
    additivity: [],
  };
}

function sentences(plan: GoalPlan, catalog: Catalog, texts: ExplainTexts): string[] {
  const { study: words } = texts;
  const funnel = catalog.funnels[plan.funnel];
  const label = (id: string) => {
    const stage = funnel?.stages.find((each) => each.id === id);
    return stage ? inLocale(stage.label, texts) : id;
  };
  const money = (value: number) => `${value} ${catalog.currency}`;
  const number = (of: PlanNumber, typed: (value: number) => string, history: (months: string) => string) =>
    of.kind === 'number' ? typed(of.value) : history(String(of.months));
  return [
    words.goal(money(plan.revenue), plan.in, funnel ? inLocale(funnel.label, texts) : plan.funnel),
    words.deals,
    number(plan.dealSize, (value) => words.sizeIs(money(value)), words.sizeHistory),
    ...plan.rates.map(({ stage, rate }) =>
      number(
        rate,
        (value) => words.rateIs(label(stage), String(value)),
        (months) => words.rateHistory(label(stage), months),
      ),
    ),
    ...plan.costs.map(({ stage, cost }) =>
      number(
        cost,
        (value) => words.costIs(label(stage), money(value)),
        (months) => words.costHistory(label(stage), months),
      ),
    ),
    words.refuses,
    words.leadBy,
  ];
}
