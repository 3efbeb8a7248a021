import type { Catalog, Experiment } from '../../catalog/index.ts';
import type { Explanation } from '../explanation.ts';
import { windowWords } from '../funnel-words.ts';
import { columnsOf, stageLineage } from '../lineage.ts';
import { measureWords } from '../measure-words.ts';
import type { ExplainTexts } from '../texts/english.ts';
import { inLocale } from '../texts/in-locale.ts';

/** What an experiment compares, and when there is a verdict. */
export function explainExperiment(experiment: Experiment, catalog: Catalog, texts: ExplainTexts): Explanation {
  const { rate, arms, arm, alpha, power } = experiment;
  const funnel = catalog.funnels[rate.funnel];
  const end = funnel?.stages.findIndex(({ id }) => id === rate.end) ?? -1;
  return {
    kind: 'experiment',
    name: experiment.id,
    label: inLocale(experiment.label, texts),
    words: sentences(experiment, catalog, texts),
    formula: experiment.formulaText,
    window: funnel ? [windowWords(funnel, texts)] : [],
    zone: catalog.timezone,
    defaults: [
      `alpha: ${alpha}`,
      `power: ${power}`,
      `shares: ${arms.map(({ id, share }) => `${id} ${share}`).join(', ')}`,
    ],
    lineage: [
      ...columnsOf([[arm.source, arm.field]], catalog),
      ...(funnel && end >= 0 ? stageLineage(funnel, end, catalog) : []),
    ],
    additivity: [],
  };
}

function sentences(experiment: Experiment, catalog: Catalog, texts: ExplainTexts): string[] {
  const { rate, arms, arm, from, to, hypothesis, variable, alpha } = experiment;
  const words = texts.study;
  const measure = { kind: 'rate', funnel: rate.funnel, from: rate.start, to: rate.end } as const;
  return [
    words.compares(measureWords(measure, catalog, texts), texts.and(arms.map(({ id }) => id))),
    ...(hypothesis === undefined ? [] : [words.hypothesis(inLocale(hypothesis, texts))]),
    ...(variable === undefined ? [] : [words.variable(variable)]),
    words.arm(`${arm.source}.${arm.field}`),
    ...(from === null && to === null ? [] : [words.during(from ?? words.always, to ?? words.never)]),
    words.maturing,
    words.test(String(alpha)),
    ...(arms.length > 2 ? [words.holm] : []),
    sampleSentence(experiment, texts),
    words.mismatch,
  ];
}

function sampleSentence({ planned, detect, power }: Experiment, { study: words }: ExplainTexts): string {
  if (planned !== null) return words.planned(String(planned));
  if (detect === null) return words.noSample;
  return words.detect(detect.by, String(Math.round(detect.value * 1e8) / 1e6), String(power));
}
