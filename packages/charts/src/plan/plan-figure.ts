import type { Table } from '@sluice/core/table';
import type { Mark } from '../figure/figure.ts';
import { sentenceOf } from '../figure/sentence.ts';
import { clampWidth } from '../scale/linear.ts';
import { drawPlan, planHeight, ROW } from './draw-plan.ts';
import type { PlanFigure, PlanOptions } from './model.ts';
import { planData } from './plan-data.ts';
import { planWords } from './plan-words.ts';
import { type PlanStage, readPlan } from './read-plan.ts';

/**
 * What a goal takes at each stage, the first on top: how many, between which numbers, the rate into it and by when.
 * Never throws: another table gives an empty figure; a plan that cannot be made has its reasons for a summary and no bars.
 */
export function planFigure(table: Table, options: PlanOptions): PlanFigure {
  const { words, texts } = options;
  const stages = readPlan(table);
  const width = clampWidth(options.width);
  const isMade = stages.some(({ count }) => count !== null);
  const { result, more } = planWords(table, options);
  const hasIntervals = stages.some(({ rateLow }) => rateLow !== null);
  return {
    kind: 'plan',
    drawing: { width, height: planHeight(stages.length), shapes: drawPlan(stages, { ...options, width }) },
    stages,
    marks: isMade ? stages.map((stage, i) => markOf(stage, i, width, options)) : [],
    summary: texts.join([result, ...more]),
    note: [words.note, ...(hasIntervals ? [words.intervals] : [])].join(texts.separator),
    data: planData(table, options),
    empty: stages.length === 0,
  };
}

function markOf(stage: PlanStage, index: number, width: number, options: PlanOptions): Mark {
  const { words, formats, texts, label } = options;
  const { count, needLow, needHigh, rate, entries, lag, leadBy, cost } = stage;
  const lines = [
    label(stage.id),
    `${words.count} ${formats.count(count)}`,
    needLow === null
      ? ''
      : `${words.interval} ${words.range(formats.count(Math.ceil(needLow)), formats.count(Math.ceil(needHigh ?? 0)))}`,
    rate === null ? '' : `${words.rate} ${formats.ratio(rate)}`,
    entries === null ? '' : `${words.entries} ${formats.count(entries)}`,
    lag === null ? '' : `${words.lag} ${formats.decimal(lag)}`,
    leadBy === null ? '' : `${words.leadBy} ${formats.day(leadBy)}`,
    cost === null ? '' : `${words.cost} ${formats.money(String(cost))}`,
  ].filter((line) => line !== '');
  const box = { x: 0, y: index * ROW, width, height: ROW - 4 };
  return { id: stage.id, label: sentenceOf(lines, texts), lines, ...box, series: 0, index };
}
