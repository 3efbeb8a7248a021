import type { Catalog } from '@sluice/core/catalog';
import { explainTexts, withLibraryTexts } from '@sluice/core/internal';
import type { EngineDescription } from '@sluice/core/query';
import { definitionTexts } from './definition-texts.ts';

const LOCALES = ['zh-CN', 'zh-TW'];

/**
 * A catalog in words: what its metrics and funnels mean, and what its library metrics tell, in English and in `locale`;
 * in every language there is where none is named.
 */
export async function say(
  catalog: Catalog,
  locale: string | undefined,
): Promise<Pick<EngineDescription, 'catalog' | 'definitions'>> {
  const others = LOCALES.filter((each) => locale === undefined || each === locale);
  const all = await Promise.all(['en', ...others].map(explainTexts));
  const said = withLibraryTexts(catalog);
  return { catalog: said, definitions: definitionTexts(withoutDescriptions(said), all) };
}

/** The descriptions stand in the catalog and are shown from there. */
function withoutDescriptions(catalog: Catalog): Catalog {
  const metrics = Object.entries(catalog.metrics).map(([id, { description: _, ...metric }]) => [id, metric]);
  return { ...catalog, metrics: Object.fromEntries(metrics) };
}
