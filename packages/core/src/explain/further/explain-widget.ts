import type { Catalog, Widget } from '../../catalog/index.ts';
import { explainAttribution } from '../explain-attribution.ts';
import type { Explanation } from '../explanation.ts';
import { explainExperiment } from '../study/explain-experiment.ts';
import { explainPlan } from '../study/explain-plan.ts';
import type { ExplainTexts } from '../texts/english.ts';
import { explainCohort } from './explain-cohort.ts';
import { explainGrid } from './explain-grid.ts';
import { explainMatrix, explainScore } from './explain-score.ts';

/** What a further widget shows, in words; null for the others, and where the catalog does not have it. */
export function explainWidget(widget: Widget, catalog: Catalog, texts: ExplainTexts): Explanation | null {
  const { experiments = {}, plans = {}, scores = {}, matrix } = catalog;
  const found = <T>(all: Readonly<Record<string, T>>, id: string, explain: (each: T) => Explanation | null) => {
    const each = Object.hasOwn(all, id) ? all[id] : undefined;
    return each === undefined ? null : explain(each);
  };
  switch (widget.kind) {
    case 'attribution':
      return explainAttribution(catalog, texts);
    case 'cohort':
      return explainCohort(widget.cohort, catalog, texts);
    case 'score':
      return found(scores, widget.score, (each) => explainScore(each, catalog, texts));
    case 'matrix':
      return matrix && widget.matrix === 'scores'
        ? explainMatrix(matrix, catalog, texts)
        : explainGrid(widget.matrix, catalog, texts);
    case 'plan':
      return found(plans, widget.plan, (each) => explainPlan(each, catalog, texts));
    case 'experiment':
      return found(experiments, widget.experiment, (each) => explainExperiment(each, catalog, texts));
    default:
      return null;
  }
}

/** All that a further element of a page can show: what the catalog has by name, and what its dashboards follow. */
export function furtherWidgets({ experiments, plans, scores, matrix, attribution, dashboards }: Catalog): Widget[] {
  const ids = (all: object | undefined) => Object.keys(all ?? {});
  const common = { id: '', span: 1 };
  const placed = Object.values(dashboards).flatMap(({ rows }) => rows.flat());
  return [
    ...(attribution ? [{ ...common, kind: 'attribution', attribution: true } as const] : []),
    ...(matrix ? [{ ...common, kind: 'matrix', matrix: 'scores' } as const] : []),
    ...ids(scores).map((score) => ({ ...common, kind: 'score', score }) as const),
    ...ids(plans).map((plan) => ({ ...common, kind: 'plan', plan }) as const),
    ...ids(experiments).map((experiment) => ({ ...common, kind: 'experiment', experiment }) as const),
    ...placed.filter((widget) => widget.kind === 'cohort' || (widget.kind === 'matrix' && widget.matrix !== 'scores')),
  ];
}
