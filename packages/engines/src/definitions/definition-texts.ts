import { type Explanation, explain } from '@sluice/core';
import type { Catalog, Funnel } from '@sluice/core/catalog';
import type { ExplainTexts } from '@sluice/core/internal';
import type { DefinitionText, DefinitionWords } from '@sluice/core/query';

/** What every metric and funnel of a catalog means, by id: what info panels show. English first, other languages beside it. */
export function definitionTexts(catalog: Catalog, all: readonly ExplainTexts[]): Record<string, DefinitionText> {
  const credited = catalog.attribution ? ['attribution'] : [];
  const ids = [...Object.keys(catalog.funnels), ...Object.keys(catalog.metrics), ...credited];
  return Object.fromEntries(
    ids.flatMap((id) => {
      const [said, ...others] = all.flatMap((texts) => {
        const words = wordsOf(catalog, id, texts);
        return words ? [{ locale: texts.locale, words }] : [];
      });
      if (!said) return [];
      const byLocale = Object.fromEntries(others.map(({ locale, words: { formula: _, ...words } }) => [locale, words]));
      return [[id, others.length === 0 ? said.words : { ...said.words, byLocale }]];
    }),
  );
}

function wordsOf(catalog: Catalog, id: string, texts: ExplainTexts): DefinitionWords | null {
  const found = explain(catalog, id, texts);
  if (!('explanation' in found)) return null;
  const funnel = found.explanation.kind === 'funnel' ? catalog.funnels[id] : undefined;
  return textOf(found.explanation, funnel ? stagesOf(catalog, funnel, texts) : [], texts);
}

function textOf(
  { words, formula, denominator, window }: Explanation,
  stages: NonNullable<DefinitionWords['stages']>,
  { sentences }: ExplainTexts,
): DefinitionWords {
  return {
    words: sentences(words),
    ...(formula === undefined ? {} : { formula }),
    ...(denominator === undefined ? {} : { denominator }),
    window: window.length === 0 ? null : sentences(window),
    ...(stages.length === 0 ? {} : { stages }),
  };
}

function stagesOf(catalog: Catalog, funnel: Funnel, texts: ExplainTexts): NonNullable<DefinitionWords['stages']> {
  return funnel.stages.map(({ id }) => {
    const found = explain(catalog, `${funnel.id}.${id}`, texts);
    return { id, words: 'explanation' in found ? texts.sentences(found.explanation.words) : '' };
  });
}
