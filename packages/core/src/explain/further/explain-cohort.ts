import type { Catalog, Widget } from '../../catalog/index.ts';
import { fileDefaults } from '../defaults.ts';
import type { Explanation } from '../explanation.ts';
import { stageLineage } from '../lineage.ts';
import { subjects } from '../measure-words.ts';
import type { ExplainTexts } from '../texts/english.ts';
import { inLocale } from '../texts/in-locale.ts';

type Cohort = Extract<Widget, { kind: 'cohort' }>['cohort'];

/** What the cells of a cohort table are; null where its funnel is not there. */
export function explainCohort(
  { funnel: id, from, to }: Cohort,
  catalog: Catalog,
  texts: ExplainTexts,
): Explanation | null {
  const funnel = catalog.funnels[id];
  if (!funnel) return null;
  const words = texts.further;
  const who = subjects(catalog, id, texts);
  const label = (stage: string) => {
    const found = funnel.stages.find((each) => each.id === stage);
    return found ? inLocale(found.label, texts) : stage;
  };
  return {
    kind: 'cohort',
    name: `cohort(${from}, ${to})`,
    label: `${label(from)} → ${label(to)}`,
    words: [words.cohort(who, label(from), label(to)), words.cumulative, words.openCell(who), words.notPeriod],
    window: [words.lag(label(from))],
    basis: texts.funnel.basis,
    zone: catalog.timezone,
    defaults: fileDefaults(catalog),
    lineage: funnel.counts
      ? []
      : stageLineage(
          funnel,
          funnel.stages.findIndex((stage) => stage.id === to),
          catalog,
        ),
    additivity: [],
    denominator: words.entered(who, label(from)),
  };
}
