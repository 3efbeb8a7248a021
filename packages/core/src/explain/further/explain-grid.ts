import type { Catalog, Grid, Label, LabelCut, RfmCuts } from '../../catalog/index.ts';
import { contentFields, contentSources, rfmSides, usualValue } from '../../segments/index.ts';
import { fileDefaults } from '../defaults.ts';
import type { Explanation } from '../explanation.ts';
import type { ExplainTexts } from '../texts/english.ts';
import { inLocale } from '../texts/in-locale.ts';

/** What the cells of a grid of a label, of content or of two dimensions are; null where the catalog does not have it. */
export function explainGrid(grid: Grid, catalog: Catalog, texts: ExplainTexts): Explanation | null {
  const { grids: words, basis } = texts.further;
  const common = {
    kind: 'matrix' as const,
    window: [],
    basis,
    zone: catalog.timezone,
    defaults: fileDefaults(catalog),
    lineage: [],
    additivity: [],
  };
  if (typeof grid === 'object' && 'rows' in grid) {
    const { rows, columns, value = usualValue(catalog) ?? '' } = grid;
    const name = (id: string) => {
      const found = catalog.dimensions[id] ?? catalog.metrics[id];
      return found ? inLocale(found.label, texts) : id;
    };
    const label = `${name(rows)} × ${name(columns)}`;
    return {
      ...common,
      name: `matrix(${rows}, ${columns})`,
      label,
      words: [words.dimensions(name(value), name(rows), name(columns))],
    };
  }
  if (typeof grid === 'object' || grid === 'content') {
    if (contentSources(catalog).length === 0) return null;
    const fields = contentFields(typeof grid === 'object' ? grid : { content: {} });
    const all = texts.further.list([...fields.rows, fields.columns]);
    return { ...common, name: 'content', label: 'content', words: [words.content(all), words.gap, words.pieces] };
  }
  const label = Object.hasOwn(catalog.labels ?? {}, grid) ? catalog.labels?.[grid] : undefined;
  if (!label) return null;
  const sentences = [...labelSentences(label, texts), words.cells, texts.further.scoredAt];
  return { ...common, name: grid, label: inLocale(label.label, texts), words: sentences };
}

/** What a label made of orders says; nothing of the others. */
export function labelSentences(label: Label, texts: ExplainTexts): string[] {
  const { grids: words, list } = texts.further;
  const how = (cuts: RfmCuts | LabelCut) => {
    if (typeof cuts === 'string') return words.cuts[cuts] ?? cuts;
    return words.numbers(list((typeof cuts === 'number' ? [cuts] : cuts).map(String)));
  };
  const divided = (side: string, cuts: RfmCuts | LabelCut) => words.divided(words.sides[side] ?? side, how(cuts));
  if (label.kind === 'quadrant') {
    const [cheap, dear] = label.c === 'frequent_and_cheap' ? (['C', 'D'] as const) : (['D', 'C'] as const);
    const sides = [divided('price', label.price), divided('frequency', label.frequency)];
    return [words.quadrant(label.source), words.quadrantCells(cheap, dear), ...sides, words.atCut];
  }
  if (label.kind !== 'rfm') return [];
  return [
    words.rfm(label.source, label.amount === 'average'),
    ...rfmSides.map((side) => divided(side, label.cuts[side])),
    words.shows[label.shows] ?? '',
    words.noOrder,
  ];
}
