import type { PlanFacts, PlanReason, Table } from '@sluice/core/table';
import type { Formats } from '../format/formats.ts';
import { type PlanStage, readPlan } from './read-plan.ts';
import type { PlanTexts } from './texts/en.ts';

/** What a plan's answer is told with. */
export interface PlanTold {
  readonly words: PlanTexts;
  readonly formats: Formats;
  /** The label of a stage. */
  readonly label: (stage: string) => string;
}

/** What is said of a plan: the result or why there is none, and what else is worth knowing. */
export interface PlanSaid {
  readonly result: string;
  readonly more: readonly string[];
}

export function planWords(table: Table, told: PlanTold): PlanSaid {
  const { plan, asOf } = table.info;
  const stages = readPlan(table);
  if (plan === undefined) return { result: '', more: [] };
  const { words, formats, label } = told;
  if (plan.reasons.length > 0)
    return { result: words.noPlan(plan.reasons.map((reason) => reasonText(reason, told))), more: [] };
  const { dealSize, budget, most, lacks } = plan;
  const more = [
    dealSize === null ? '' : words.dealSize(formats.money(String(dealSize))),
    budget === null ? '' : words.budget(formats.money(String(budget))),
    most === null ? '' : words.most(label(most)),
    leadByText(stages, asOf, told),
    lacks.length === 0 ? '' : words.noCost(formats.list(lacks.map(label))),
  ];
  return { result: resultText(plan, stages, told), more: more.filter((line) => line !== '') };
}

function resultText({ revenue }: PlanFacts, stages: readonly PlanStage[], { words, formats, label }: PlanTold): string {
  const [first, last] = [stages[0], stages.at(-1)];
  if (first === undefined || last === undefined) return '';
  const count = ({ count: n }: PlanStage) => formats.count(n);
  return words.takes(formats.shortMoney(String(revenue)), count(last), label(last.id), count(first), label(first.id));
}

function leadByText(stages: readonly PlanStage[], asOf: string | null, { words, formats, label }: PlanTold): string {
  const [first] = stages;
  if (first === undefined || first.leadBy === null) return '';
  const isOver = asOf !== null && first.leadBy < asOf.slice(0, 10);
  return (isOver ? words.late : words.by)(formats.day(first.leadBy), label(first.id));
}

function reasonText(reason: PlanReason, { words, formats, label }: PlanTold): string {
  switch (reason.kind) {
    case 'no_deal_size':
      return words.noDealSize;
    case 'rate_zero':
      return words.rateZero(label(reason.stage), formats.count(reason.entries));
    case 'too_few':
      return words.tooFew(label(reason.stage), formats.count(reason.entries), formats.count(reason.least));
  }
}
