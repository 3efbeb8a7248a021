import { type ExplainTexts, type Explanation, explain } from '@sluice/core';
import type { Catalog, Funnel } from '@sluice/core/catalog';
import { measuresOf, scoresOfTest } from '@sluice/core/internal';
import type { KeyChange } from './changed-keys.ts';
import type { Cause } from './comparison.ts';

/** Both sides of a comparison, with the keys that differ. */
export interface Sides {
  readonly old: Catalog;
  readonly now: Catalog;
  readonly changes: readonly KeyChange[];
  readonly texts: ExplainTexts;
}

/** Sections whose keys say how things are shown, or what else is known of them, and move no number. */
const shownOnly = new Set([
  'title',
  'description',
  'locale',
  'dashboards',
  'sharing',
  'plans',
  'experiments',
  'targets',
]);
const sections = new Set(['metrics', 'funnels', 'sources', 'scores', 'matrix']);
/** Keys of any definition that are read by people alone. */
const texts = /\.(?:label|description|insight|action|owner|review|position|vanity|better|benchmark)(?:\.|$)/;

/** What may have moved a funnel or metric: the keys that changed on its way, and its definition in words. */
export function causeOf(name: string, { old, now, changes, texts: language }: Sides): Cause {
  const moving = changes.filter(({ key }) => !shownOnly.has(sectionOf(key)) && !texts.test(key));
  const uses = new Set([...usesOf(name, old), ...usesOf(name, now)]);
  const near = moving.filter(({ key }) => isUsed(key, uses));
  const because = (near.length > 0 ? near : moving.filter(({ key }) => !sections.has(sectionOf(key)))).map(
    ({ key }) => key,
  );
  return { because, words: wordsOf(factsOf(name, old, language), factsOf(name, now, language)) };
}

/** Settings of the whole file touch everything; a definition touches what is made of it. */
function isUsed(key: string, uses: ReadonlySet<string>): boolean {
  const section = sectionOf(key);
  if (!sections.has(section))
    return /^(?:timezone|currency|rates|as_of|costs|week_starts|fiscal_year_starts|holidays)\b/.test(key);
  const name = /^[^.[]+(?:\.([^.[]+)|\[(.+?)\])?/.exec(key);
  const [, entry, item] = name ?? [];
  if (section === 'matrix') return uses.has('matrix');
  if (section === 'metrics' && entry === 'use') return uses.has(`metrics.${/\[(.+)\]$/.exec(key)?.[1] ?? ''}`);
  return entry === undefined && item === undefined ? true : uses.has(`${section}.${entry ?? item}`);
}

function sectionOf(key: string): string {
  return /^[^.[]*/.exec(key)?.[0] ?? '';
}

/** The definitions a funnel or metric is made of: `metrics.cpl`, `funnels.demand`, `sources.ads`. */
function usesOf(name: string, catalog: Catalog): string[] {
  const funnel = Object.hasOwn(catalog.funnels, name) ? name : null;
  const metric = Object.hasOwn(catalog.metrics, name) ? catalog.metrics[name] : undefined;
  const measures = metric === undefined ? [] : measuresOf(metric.formula, catalog);
  const found = explain(catalog, name);
  const sources = 'explanation' in found ? found.explanation.lineage.map(({ source }) => source) : [];
  const funnels = [...(funnel === null ? [] : [funnel]), ...measures.flatMap((m) => ('funnel' in m ? [m.funnel] : []))];
  return [
    `metrics.${name}`,
    ...metricNames(metric?.formula, catalog).map((id) => `metrics.${id}`),
    ...funnels.flatMap((id) => [`funnels.${id}`, ...scoresOf(catalog.funnels[id], catalog)]),
    ...sources.map((id) => `sources.${id}`),
  ];
}

/** The scores a funnel's stages need, and the matrix where they need its cells or routes. */
function scoresOf(funnel: Funnel | undefined, { matrix }: Catalog): string[] {
  return (funnel?.stages ?? []).flatMap(({ reach }) => {
    if (reach.kind !== 'standing') return [];
    const isOfMatrix = reach.of.kind === 'cell' || reach.of.kind === 'route';
    return [...scoresOfTest(reach.of, matrix).map((id) => `scores.${id}`), ...(isOfMatrix ? ['matrix'] : [])];
  });
}

/** The metrics a formula names, and those these name. */
function metricNames(formula: unknown, catalog: Catalog, seen = new Set<string>()): string[] {
  if (typeof formula !== 'object' || formula === null) return [...seen];
  if ('kind' in formula && formula.kind === 'metric' && 'metric' in formula && typeof formula.metric === 'string') {
    if (!seen.has(formula.metric)) {
      seen.add(formula.metric);
      metricNames(catalog.metrics[formula.metric]?.formula, catalog, seen);
    }
  }
  for (const part of Object.values(formula)) metricNames(part, catalog, seen);
  return [...seen];
}

/** A definition in sentences and facts; none where the catalog does not have it. */
function factsOf(name: string, catalog: Catalog, language: ExplainTexts): string[] {
  if (!Object.hasOwn(catalog.metrics, name) && !Object.hasOwn(catalog.funnels, name)) return [];
  const found = explain(catalog, name, language);
  return 'explanation' in found ? facts(found.explanation) : [];
}

function facts({ words, formula, denominator, window, basis, defaults }: Explanation): string[] {
  return [...words, formula, denominator, ...window, basis, ...defaults].filter((fact) => fact !== undefined);
}

/** What only one side says; null where both say the same. */
function wordsOf(before: readonly string[], after: readonly string[]): Cause['words'] {
  const only = (mine: readonly string[], others: readonly string[]) => [
    ...new Set(mine.filter((fact) => !others.includes(fact))),
  ];
  const words = { before: only(before, after), after: only(after, before) };
  return words.before.length + words.after.length === 0 ? null : words;
}
