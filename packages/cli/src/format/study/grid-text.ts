import { gridFigure, gridNames, gridTexts } from '@sluice/charts/matrix';
import type { Catalog } from '@sluice/core/catalog';
import type { GridFacts, Table } from '@sluice/core/table';
import { oneLine } from '../../console/shown.ts';
import type { Manner } from './manner.ts';
import { rowsOf } from './rows-of.ts';

/** A grid for people: what stands out in it, and its cells. */
export function gridText(
  catalog: Catalog,
  facts: GridFacts,
  { name, table }: { readonly name: string; readonly table: Table },
  { language, formats, bold }: Manner,
): string {
  const { locale, charts: texts } = language;
  const words = gridTexts(locale);
  const names = gridNames(facts, catalog, locale, words);
  const { summary, data } = gridFigure(table, { width: 800, formats, texts, words, ...names, noteAt: (at) => at });
  return [bold(oneLine(name)), summary, rowsOf(data, bold)].join('\n');
}
