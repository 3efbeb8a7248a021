import type { Catalog, Funnel, Without } from '../catalog/index.ts';
import { conditionWords } from './condition-words.ts';
import { fileDefaults, funnelDefaults } from './defaults.ts';
import type { Explanation } from './explanation.ts';
import { stageSentence, windowWords } from './funnel-words.ts';
import { stageLineage } from './lineage.ts';
import { measureWords, subjects } from './measure-words.ts';
import type { ExplainTexts } from './texts/english.ts';
import { inLocale } from './texts/in-locale.ts';

export function explainFunnel(funnel: Funnel, catalog: Catalog, texts: ExplainTexts): Explanation {
  const last = funnel.stages.length - 1;
  return {
    kind: 'funnel',
    name: funnel.id,
    label: inLocale(funnel.label, texts),
    words: [
      ...headSentences(funnel, catalog, texts),
      ...funnel.stages.map((_, i) => stageSentence(funnel, i, texts)),
      ...withoutSentences(funnel, texts),
    ],
    window: [windowWords(funnel, texts)],
    basis: funnel.counts === undefined ? texts.funnel.basis : undefined,
    zone: catalog.timezone,
    defaults: [...funnelDefaults(funnel), ...fileDefaults(catalog)],
    lineage: funnel.stages.length === 0 ? [] : stagesLineage(funnel, catalog),
    additivity: [],
    denominator: last < 1 ? undefined : texts.funnel.denominator(subjects(catalog, funnel.id, texts)),
  };
}

/** One stage of a funnel. */
export function explainStage(funnel: Funnel, index: number, catalog: Catalog, texts: ExplainTexts): Explanation {
  const stage = funnel.stages[index];
  const id = stage?.id ?? '';
  return {
    ...explainFunnel(funnel, catalog, texts),
    kind: 'stage',
    name: `${funnel.id}.${id}`,
    label: stage ? inLocale(stage.label, texts) : id,
    words: [
      stageSentence(funnel, index, texts),
      texts.stage.count(measureWords({ kind: 'count', funnel: funnel.id, stage: id }, catalog, texts)),
    ],
    lineage: stageLineage(funnel, index, catalog),
    denominator: undefined,
    additivity: [{ measure: `count(${id})`, additivity: 'additive' }],
  };
}

function stagesLineage(funnel: Funnel, catalog: Catalog): Explanation['lineage'] {
  if (funnel.counts === undefined) return stageLineage(funnel, funnel.stages.length - 1, catalog);
  return funnel.stages.flatMap((_, i) => stageLineage(funnel, i, catalog));
}

function headSentences(funnel: Funnel, catalog: Catalog, texts: ExplainTexts): string[] {
  const words = texts.funnel;
  if (funnel.counts !== undefined) return [words.counted];
  const lines = [words.counts(subjects(catalog, funnel.id, texts))];
  lines.push(funnel.skipped === 'passed' ? words.passed : words.order[funnel.order]);
  if (funnel.entry === 'open') lines.push(words.openEntry);
  for (const { name } of funnel.same) lines.push(words.same(name));
  return lines;
}

function withoutSentences({ stages, without }: Funnel, texts: ExplainTexts): string[] {
  const labelAt = (index: number): string => {
    const label = stages[index]?.label;
    return label ? inLocale(label, texts) : '';
  };
  return without.map((each) =>
    texts.funnel.without(eventsText(each, texts), labelAt(each.after), labelAt(each.before), each.drops),
  );
}

function eventsText({ events, where }: Without, texts: ExplainTexts): string {
  const words = texts.funnel;
  const text = events === 'any' ? words.anyEvent : words.theEvent(texts.or(events));
  return where === undefined ? text : words.where(text, conditionWords(where, texts));
}
