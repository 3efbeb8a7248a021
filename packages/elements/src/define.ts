import type { SluiceAttribution } from './attribution/sluice-attribution.ts';
import type { SluiceCohort } from './cohort/sluice-cohort.ts';
import { SluiceDashboard } from './dashboard/sluice-dashboard.ts';
import type { SluiceExperiment } from './experiment/sluice-experiment.ts';
import { SluiceFunnel } from './funnel/sluice-funnel.ts';
import { watchFurther } from './further.ts';
import { SluiceKpi } from './kpi/sluice-kpi.ts';
import type { SluiceMatrix } from './matrix/sluice-matrix.ts';
import type { SluicePlan } from './plan/sluice-plan.ts';
import { type DefineOptions, registerElements } from './register.ts';
import type { SluiceScore } from './score/sluice-score.ts';
import { SluiceTable } from './table/sluice-table.ts';
import { SluiceText } from './text/sluice-text.ts';
import { SluiceTrend } from './trend/sluice-trend.ts';

/** Registers the elements of this package. The dashboard comes first: it must be there when the widgets in it ask. */
export function defineAll(options: DefineOptions = {}): void {
  const elements = {
    dashboard: SluiceDashboard,
    funnel: SluiceFunnel,
    kpi: SluiceKpi,
    trend: SluiceTrend,
    table: SluiceTable,
    text: SluiceText,
  };
  registerElements(elements, options);
  if (globalThis.document) watchFurther(options.prefix ?? 'sluice');
}

declare global {
  interface HTMLElementTagNameMap {
    'sluice-experiment': SluiceExperiment;
    'sluice-plan': SluicePlan;
    'sluice-attribution': SluiceAttribution;
    'sluice-cohort': SluiceCohort;
    'sluice-matrix': SluiceMatrix;
    'sluice-score': SluiceScore;
    'sluice-dashboard': SluiceDashboard;
    'sluice-funnel': SluiceFunnel;
    'sluice-kpi': SluiceKpi;
    'sluice-trend': SluiceTrend;
    'sluice-table': SluiceTable;
    'sluice-text': SluiceText;
  }
}
