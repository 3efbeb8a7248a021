import type { Catalog } from '@sluice/core/catalog';
import { withLibraryTexts } from '@sluice/core/internal';
import type { EngineDescription } from '@sluice/core/query';
import { definitionTexts } from './definition-texts.ts';

/** A catalog in words: what its metrics and funnels mean, and what its library metrics tell. */
export function say(catalog: Catalog): Pick<EngineDescription, 'catalog' | 'definitions'> {
  return { catalog: withLibraryTexts(catalog), definitions: definitionTexts(catalog) };
}
