import { type Explanation, explain } from '@sluice/core';
import type { Catalog, Funnel } from '@sluice/core/catalog';
import type { DefinitionText } from '@sluice/core/query';

/** What every metric and funnel of a catalog means, by id: what info panels show. */
export function definitionTexts(catalog: Catalog): Record<string, DefinitionText> {
  const metrics = Object.keys(catalog.metrics).flatMap((id) => entryOf(catalog, id, []));
  const funnels = Object.values(catalog.funnels).flatMap((funnel) =>
    entryOf(catalog, funnel.id, stagesOf(catalog, funnel)),
  );
  return Object.fromEntries([...funnels, ...metrics]);
}

function entryOf(
  catalog: Catalog,
  id: string,
  stages: NonNullable<DefinitionText['stages']>,
): [string, DefinitionText][] {
  const found = explain(catalog, id);
  return 'explanation' in found ? [[id, textOf(found.explanation, stages)]] : [];
}

function textOf(explanation: Explanation, stages: NonNullable<DefinitionText['stages']>): DefinitionText {
  const { words, formula, denominator, window } = explanation;
  return {
    words: words.join(' '),
    ...(formula === undefined ? {} : { formula }),
    ...(denominator === undefined ? {} : { denominator }),
    window: window.length === 0 ? null : window.join(' '),
    ...(stages.length === 0 ? {} : { stages }),
  };
}

function stagesOf(catalog: Catalog, funnel: Funnel): NonNullable<DefinitionText['stages']> {
  return funnel.stages.map(({ id }) => {
    const found = explain(catalog, `${funnel.id}.${id}`);
    return { id, words: 'explanation' in found ? found.explanation.words.join(' ') : '' };
  });
}
