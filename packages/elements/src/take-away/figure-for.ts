import type { FigureOptions } from '@sluice/charts';
import { trendHeight } from '@sluice/charts';
import type { CardFigure } from '@sluice/charts/picture';
import { SCORE_HEIGHT } from '@sluice/charts/score';
import { shownAttribution } from '../attribution/shown-attribution.ts';
import { isWithheld } from '../base/widget-state.ts';
import { shownCohort } from '../cohort/shown-cohort.ts';
import { tableOf } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { shownExperiment } from '../experiment/shown-experiment.ts';
import { shownFunnel } from '../funnel/shown-funnel.ts';
import { shownKpi } from '../kpi/shown-kpi.ts';
import { shownMatrix } from '../matrix/shown-matrix.ts';
import { shownPlan } from '../plan/shown-plan.ts';
import { shownScore } from '../score/shown-score.ts';
import { shownTable } from '../table/shown-table.ts';
import { shownTrend } from '../trend/shown-trend.ts';

/** The figure of a widget in a width, `more` pixels higher where it can be; null where there are no numbers to draw. */
export function figureFor(data: WidgetData, width: number, more = 0): CardFigure | null {
  const table = tableOf(data.answers, 'main');
  if (!table || isWithheld(table)) return null;
  const { formats, texts } = data.setting;
  const options: FigureOptions = { width, formats, texts };
  switch (data.widget.kind) {
    case 'attribution':
      return shownAttribution(table, data, options);
    case 'cohort':
      return shownCohort(table, data, options);
    case 'score':
      return shownScore(table, data, options, SCORE_HEIGHT + more);
    case 'matrix':
      return shownMatrix(table, data, options);
    case 'experiment':
      return shownExperiment(table, data, options);
    case 'plan':
      return shownPlan(table, data, options);
    case 'funnel':
      return shownFunnel(table, data, options);
    case 'kpi':
      return shownKpi(table, data, options);
    case 'trend':
      return shownTrend(table, data, options, trendHeight(width) + more);
    case 'table':
      return shownTable(table, data, options);
    default:
      return null;
  }
}
