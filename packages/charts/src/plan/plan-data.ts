import type { Table } from '@sluice/core/table';
import type { DataCell, DataTable } from '../figure/data-table.ts';
import type { PlanTold } from './plan-words.ts';
import { type PlanStage, readPlan } from './read-plan.ts';

/** One row a stage with all its numbers. */
export function planData(table: Table, { words, formats, label }: PlanTold): DataTable {
  const stages = readPlan(table);
  const has = (read: (stage: PlanStage) => unknown) => stages.some((stage) => read(stage) !== null);
  const spanned = (low: number | null, high: number | null, format: (value: number | null) => string): DataCell => {
    const text = low === null ? formats.none : words.range(format(low), format(high));
    return { text, raw: text };
  };
  const figures: Figure[] = [
    { head: words.count, of: ({ count }) => ({ text: formats.count(count), raw: count }), when: true },
    {
      head: words.interval,
      of: ({ needLow, needHigh }) => spanned(up(needLow), up(needHigh), formats.count),
      when: has(({ needLow }) => needLow),
    },
    { head: words.rate, of: ({ rate }) => ({ text: formats.ratio(rate), raw: rate }), when: true },
    {
      head: words.rateInterval,
      of: ({ rateLow, rateHigh }) => spanned(rateLow, rateHigh, formats.ratio),
      when: has(({ rateLow }) => rateLow),
    },
    {
      head: words.entries,
      of: ({ entries }) => ({ text: formats.count(entries), raw: entries }),
      when: has(({ entries }) => entries),
    },
    { head: words.lag, of: ({ lag }) => ({ text: formats.decimal(lag), raw: lag }), when: has(({ lag }) => lag) },
    {
      head: words.leadBy,
      of: ({ leadBy }) => ({ text: leadBy === null ? formats.none : formats.day(leadBy), raw: leadBy }),
      when: has(({ leadBy }) => leadBy),
    },
    {
      head: words.cost,
      of: ({ cost }) => ({ text: formats.money(cost === null ? null : String(cost)), raw: cost }),
      when: has(({ cost }) => cost),
    },
  ];
  const shown = figures.filter(({ when }) => when);
  return {
    columns: [
      { label: words.stage, align: 'start', unit: null },
      ...shown.map(({ head }) => ({ label: head, align: 'end' as const, unit: null })),
    ],
    rows: stages.map((stage) => ({
      cells: [{ text: label(stage.id), raw: stage.id }, ...shown.map(({ of }) => of(stage))],
    })),
  };
}

interface Figure {
  readonly head: string;
  readonly of: (stage: PlanStage) => DataCell;
  readonly when: boolean;
}

function up(value: number | null): number | null {
  return value === null ? null : Math.ceil(value - 1e-9 * Math.max(1, value));
}
