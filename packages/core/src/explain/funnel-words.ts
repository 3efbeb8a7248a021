import type { Funnel, Stage, StandingTest } from '../catalog/index.ts';
import { conditionWords } from './condition-words.ts';
import type { ExplainTexts } from './texts/english.ts';
import { inLocale } from './texts/in-locale.ts';

/** How long a lead may take through the funnel. */
export function windowWords({ counts, label, stages, window }: Funnel, texts: ExplainTexts): string {
  const words = texts.funnel;
  const name = inLocale(label, texts);
  if (counts !== undefined) return words.countedWindow(name);
  if (window === null) return words.noWindow(name);
  return words.window(name, texts.duration(window), stages[0] && inLocale(stages[0].label, texts));
}

/** What reaches a stage, as a sentence. */
export function stageSentence(funnel: Funnel, index: number, texts: ExplainTexts): string {
  const stage = funnel.stages[index];
  if (stage === undefined) return '';
  const words = texts.stage;
  const before = funnel.stages[index - 1]?.label;
  const parts = [reachWords(funnel, stage, texts)];
  if (stage.where !== undefined) parts.push(words.where(conditionWords(stage.where, texts)));
  if (stage.within !== undefined)
    parts.push(words.within(texts.duration(stage.within), before && inLocale(before, texts)));
  if (stage.direct) parts.push(words.direct);
  if (stage.optional) parts.push(words.optional);
  if (stage.value !== undefined) parts.push(words.worth(`${stage.value.source}.${stage.value.field}`));
  return words.is(inLocale(stage.label, texts), parts);
}

function reachWords({ counts }: Funnel, { id, reach }: Stage, texts: ExplainTexts): string {
  const words = texts.stage;
  switch (reach.kind) {
    case 'event':
      return reach.events === 'any'
        ? words.anyEvent(texts.or(reach.sources))
        : words.event(texts.or(reach.events), texts.or(reach.sources));
    case 'date':
      return words.date(`${reach.source}.${reach.field}`);
    case 'row':
      return words.row(reach.source);
    case 'standing':
      return words.standing(standingWords(reach.of, texts));
    case 'counts':
      return counts?.kind === 'inline'
        ? words.inline(String(counts.counts[id] ?? 0))
        : words.column(reach.column, reach.source ?? '');
  }
}

const signs = { gt: '>', gte: '≥', lt: '<', lte: '≤' } as const;

/** `engagement ≥ 60`, `fit A or B`: where scores must put a lead. */
function standingWords(test: StandingTest, texts: ExplainTexts): string {
  switch (test.kind) {
    case 'score':
      return texts.and(test.tests.map(({ score, op, value }) => `${score} ${signs[op]} ${value}`));
    case 'grade':
      return texts.and(test.tests.map(({ score, grades }) => `${score} ${texts.or(grades)}`));
    case 'cell':
      return texts.or(test.cells);
    case 'route':
      return texts.or(test.routes);
  }
}
