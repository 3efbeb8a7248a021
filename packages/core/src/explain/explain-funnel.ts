import type { Catalog, Funnel, Without } from '../catalog/index.ts';
import { conditionWords } from './condition-words.ts';
import { fileDefaults, funnelDefaults } from './defaults.ts';
import type { Explanation } from './explanation.ts';
import { stageSentence, windowWords } from './funnel-words.ts';
import { stageLineage } from './lineage.ts';
import { measureWords, subjects } from './measure-words.ts';

const orders = {
  in_sequence: 'The stages are reached in this order; other rows may lie between.',
  direct: 'Each stage is the very next row after the one before.',
  any: 'The stages may be reached in any order: position k counts those with at least k of them.',
} as const;

const drops = { rest: 'ends the chain there', attempt: 'voids the attempt', lead: 'removes the lead' } as const;

export function explainFunnel(funnel: Funnel, catalog: Catalog): Explanation {
  const last = funnel.stages.length - 1;
  return {
    kind: 'funnel',
    name: funnel.id,
    label: funnel.label.default,
    words: [
      ...headSentences(funnel, catalog),
      ...funnel.stages.map((_, i) => stageSentence(funnel, i)),
      ...withoutSentences(funnel),
    ],
    window: [windowWords(funnel)],
    basis:
      funnel.counts === undefined
        ? 'Entries: those that entered in the period; later stages may fall after it, up to the window.'
        : undefined,
    zone: catalog.timezone,
    defaults: [...funnelDefaults(funnel), ...fileDefaults(catalog)],
    lineage: funnel.stages.length === 0 ? [] : stagesLineage(funnel, catalog),
    additivity: [],
    denominator:
      last < 1
        ? undefined
        : `${subjects(catalog, funnel.id)} at the first stage, and at the last required stage before`,
  };
}

/** One stage of a funnel. */
export function explainStage(funnel: Funnel, index: number, catalog: Catalog): Explanation {
  const stage = funnel.stages[index];
  const id = stage?.id ?? '';
  return {
    ...explainFunnel(funnel, catalog),
    kind: 'stage',
    name: `${funnel.id}.${id}`,
    label: stage?.label.default ?? id,
    words: [
      stageSentence(funnel, index),
      `Its count is ${measureWords({ kind: 'count', funnel: funnel.id, stage: id }, catalog)}.`,
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

function headSentences(funnel: Funnel, catalog: Catalog): string[] {
  if (funnel.counts !== undefined)
    return ['Numbers already counted: rates stand between them, without times or windows.'];
  const lines = [`It counts ${subjects(catalog, funnel.id)}.`];
  if (funnel.skipped === 'passed') lines.push('One that has a later stage has passed all before it, stamped or not.');
  else lines.push(orders[funnel.order]);
  if (funnel.entry === 'open') lines.push('One may enter at any stage, and counts from there.');
  for (const { name } of funnel.same) lines.push(`All rows of a chain have the same ${name}.`);
  return lines;
}

function withoutSentences(funnel: Funnel): string[] {
  return funnel.without.map((each) => {
    const between = `between ${labelAt(funnel, each.after)} and ${labelAt(funnel, each.before)}`;
    return `${eventsText(each)} ${between} ${drops[each.drops]}.`;
  });
}

function eventsText({ events, where }: Without): string {
  const text = events === 'any' ? 'Any event' : `The event ${events.join(' or ')}`;
  return where === undefined ? text : `${text} where ${conditionWords(where)}`;
}

function labelAt(funnel: Funnel, index: number): string {
  return funnel.stages[index]?.label.default ?? '';
}
