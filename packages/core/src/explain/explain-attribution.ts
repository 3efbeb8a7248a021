import type { Attribution, Catalog, Funnel, TouchRule } from '../catalog/index.ts';
import { milestonesOf } from '../resolve/attribution/milestones-of.ts';
import { conditionWords } from './condition-words.ts';
import { fileDefaults } from './defaults.ts';
import type { Explanation } from './explanation.ts';
import { stageLineage } from './lineage.ts';
import { subjects } from './measure-words.ts';
import type { ExplainTexts } from './texts/english.ts';
import { inLocale } from './texts/in-locale.ts';

/** Who gets the credit, in words; null where the file does not say. */
export function explainAttribution(catalog: Catalog, texts: ExplainTexts): Explanation | null {
  const { attribution } = catalog;
  const funnel = attribution && catalog.funnels[attribution.funnel];
  if (!funnel) return null;
  const who = subjects(catalog, funnel.id, texts);
  const words = texts.attribution;
  const conversion = labelAt(funnel, attribution.conversion, texts);
  const at = funnel.stages.findIndex(({ id }) => id === attribution.conversion);
  return {
    kind: 'attribution',
    name: 'attribution',
    label: inLocale(attribution.label, texts),
    words: [
      words.conversion(who, conversion),
      ...(attribution.value === null ? [] : [words.worth(labelAt(funnel, attribution.value, texts))]),
      ...touchSentences(attribution, funnel, who, texts),
      ...modelSentences(attribution, funnel, texts),
      words.unattributed,
      ...moneySentences(catalog, attribution, funnel, texts),
      words.dated[attribution.creditOn],
    ],
    window: [],
    zone: catalog.timezone,
    defaults: [...attributionDefaults(attribution), ...fileDefaults(catalog)],
    lineage: stageLineage(funnel, at, catalog),
    additivity: [],
    denominator: words.denominator(who, conversion),
  };
}

function labelAt({ stages }: Funnel, id: string, texts: ExplainTexts): string {
  const label = stages.find((stage) => stage.id === id)?.label;
  return label ? inLocale(label, texts) : id;
}

function touchSentences(attribution: Attribution, funnel: Funnel, who: string, texts: ExplainTexts): string[] {
  const words = texts.attribution;
  const { touches, lookback, exclude } = attribution;
  const rules = touches === null ? words.defaultTouches : texts.or(touches.map((rule) => ruleText(rule, texts)));
  return [
    words.touchRows(rules),
    ...(funnel.subject === 'lead' ? [] : [words.ofAll(who)]),
    lookback === null ? words.noLookback : words.lookback(texts.duration(lookback)),
    ...(exclude.length === 0 ? [] : [words.exclude(texts.or(exclude))]),
  ];
}

function ruleText({ events, where }: TouchRule, texts: ExplainTexts): string {
  const words = texts.attribution;
  const event = events === 'any' ? words.anyEvent : words.event(texts.or(events));
  return where === undefined ? event : words.where(event, conditionWords(where, texts));
}

function modelSentences(
  { model, compare, weights, halfLife, milestones }: Attribution,
  funnel: Funnel,
  texts: ExplainTexts,
) {
  const words = texts.attribution;
  const models = [model, ...compare];
  const used = [...new Set(models.flatMap(milestonesOf))].flatMap((key) => milestones[key] ?? []);
  const hasParts = models.some((each) => ['position', 'custom', 'w_shaped', 'full_path'].includes(each));
  return [
    words.model(model),
    ...compare.map((each) => words.compared(each)),
    ...(models.includes('time_decay') ? [words.halfLife(texts.duration(halfLife))] : []),
    ...(weights === null ? [] : [words.weights(String(weights.first), String(weights.middle), String(weights.last))]),
    ...(used.length === 0 ? [] : [words.milestone(texts.and(used.map((id) => labelAt(funnel, id, texts))))]),
    ...(hasParts ? [words.spread] : []),
  ];
}

function moneySentences(
  { sources }: Catalog,
  { value, milestones: { opportunity } }: Attribution,
  funnel: Funnel,
  texts: ExplainTexts,
): string[] {
  const words = texts.attribution;
  const hasPipeline = funnel.stages.some((stage) => stage.id === opportunity && stage.value !== undefined);
  const hasProfit =
    value !== null && value !== opportunity && Object.values(sources).some(({ kind }) => kind === 'spend');
  return [
    ...(opportunity !== null && hasPipeline ? [words.pipeline(labelAt(funnel, opportunity, texts))] : []),
    ...(hasProfit ? [words.profit] : []),
  ];
}

/** The choices that are the defaults, as `key: value`. */
function attributionDefaults({ by, lookback, halfLife, creditOn, model, compare }: Attribution): string[] {
  const isDecaying = [model, ...compare].includes('time_decay');
  return [
    ...(by === 'channel' ? ['by: channel'] : []),
    ...(lookback?.n === 90 && lookback.unit === 'day' ? ['lookback: 90 days'] : []),
    ...(isDecaying && halfLife.n === 7 && halfLife.unit === 'day' ? ['half_life: 7 days'] : []),
    ...(creditOn === 'conversion' ? ['credit_on: conversion'] : []),
  ];
}
