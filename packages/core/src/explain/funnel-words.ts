import { durationText } from '../calendar/index.ts';
import type { Funnel, Stage } from '../catalog/index.ts';
import { conditionWords } from './condition-words.ts';

/** How long a lead may take through the funnel. */
export function windowWords(funnel: Funnel): string {
  const { label, stages, window } = funnel;
  if (funnel.counts !== undefined) return `${label.default}: already counted, so there is no window`;
  if (window === null) return `${label.default}: no window`;
  return `${label.default}: ${durationText(window)} from ${stages[0]?.label.default ?? 'the first stage'}`;
}

/** What reaches a stage, as a sentence. */
export function stageSentence(funnel: Funnel, index: number): string {
  const stage = funnel.stages[index];
  if (stage === undefined) return '';
  const before = funnel.stages[index - 1]?.label.default;
  const parts = [`${stage.label.default}: ${reachWords(funnel, stage)}`];
  if (stage.where !== undefined) parts.push(`where ${conditionWords(stage.where)}`);
  if (stage.within !== undefined)
    parts.push(`at most ${durationText(stage.within)} after ${before ?? 'the stage before'}`);
  if (stage.direct) parts.push('as the very next row');
  if (stage.optional) parts.push('optional: passing it by stops no one');
  if (stage.value !== undefined) parts.push(`worth ${stage.value.source}.${stage.value.field}`);
  return `${parts.join(', ')}.`;
}

function reachWords({ counts }: Funnel, { id, reach }: Stage): string {
  switch (reach.kind) {
    case 'event':
      return reach.events === 'any'
        ? `any event in ${reach.sources.join(' or ')}`
        : `the event ${reach.events.join(' or ')} in ${reach.sources.join(' or ')}`;
    case 'date':
      return `the date ${reach.source}.${reach.field}`;
    case 'row':
      return `a row of ${reach.source}`;
    case 'counts':
      return counts?.kind === 'inline'
        ? `${counts.counts[id] ?? 0} as counted in the file`
        : `the column ${reach.column} of ${reach.source ?? ''}, as counted`;
  }
}
