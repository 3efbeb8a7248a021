import { type Explanation, explain } from '@sluice/core';
import type { Catalog, Funnel, Widget } from '@sluice/core/catalog';
import { type ExplainTexts, explainWidget, furtherWidgets } from '@sluice/core/internal';
import { type DefinitionText, type DefinitionWords, definitionKey } from '@sluice/core/query';

/**
 * What every metric, funnel and further widget of a catalog means, by id or `definitionKey`: what info panels show. English
 * first, other languages beside it.
 */
export function definitionTexts(catalog: Catalog, all: readonly ExplainTexts[]): Record<string, DefinitionText> {
  const ids = [...Object.keys(catalog.funnels), ...Object.keys(catalog.metrics)];
  const further = furtherWidgets(catalog).map((widget): [string, DefinitionText | null] => [
    definitionKey(widget),
    inAll(all, (texts) => furtherWords(catalog, widget, texts)),
  ]);
  const named = ids.map((id): [string, DefinitionText | null] => [
    id,
    inAll(all, (texts) => wordsOf(catalog, id, texts)),
  ]);
  return Object.fromEntries([...named, ...further].flatMap(([id, text]) => (text ? [[id, text]] : [])));
}

function inAll(
  all: readonly ExplainTexts[],
  say: (texts: ExplainTexts) => DefinitionWords | null,
): DefinitionText | null {
  const [said, ...others] = all.flatMap((texts) => {
    const words = say(texts);
    return words ? [{ locale: texts.locale, words }] : [];
  });
  if (!said) return null;
  const byLocale = Object.fromEntries(others.map(({ locale, words: { formula: _, ...words } }) => [locale, words]));
  return others.length === 0 ? said.words : { ...said.words, byLocale };
}

function furtherWords(catalog: Catalog, widget: Widget, texts: ExplainTexts): DefinitionWords | null {
  const found = explainWidget(widget, catalog, texts);
  return found && { ...textOf(found, [], texts), ...(found.basis ? { basis: found.basis } : {}) };
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
