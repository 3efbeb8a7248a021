import { namedLists } from '../library/lists.table.ts';
import { withLibraryTexts } from '../library/with-texts.ts';
import { bind, type Resolved } from './bind.ts';
import { resolveScores } from './scores/resolve-scores.ts';
import type { SpecFile } from './shared/place.ts';

export type { Resolved };

/**
 * Room 3: binds names, fills defaults and checks units. `included` are the files it includes, in order.
 * One broken definition never stops another: what is refused is missing from the catalog and named in a diagnostic.
 */
export function resolve(main: SpecFile, included: readonly SpecFile[] = []): Resolved {
  const { catalog, diagnostics } = bind(main, included, { lists: namedLists, scores: resolveScores });
  return { catalog: withLibraryTexts(catalog), diagnostics };
}
