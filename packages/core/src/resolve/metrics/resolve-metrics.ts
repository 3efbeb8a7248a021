import type { Metric } from '../../catalog/index.ts';
import { libraryMetric, libraryNames } from '../../library/library.ts';
import { plannedNames } from '../../library/planned.table.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { nameMetric } from './name-metric.ts';
import { noteUses, type OwnMetrics, reportFormula } from './own-metrics.ts';

/** The metrics of a file: its own, the library's in use, and inline formulas as they are met. */
export class MetricBook {
  readonly #context: Context;
  readonly #own: OwnMetrics;
  readonly #others: Record<string, Metric> = {};

  constructor(context: Context, own: OwnMetrics) {
    this.#context = context;
    this.#own = own;
    for (const name of own.metricNames) own.ownMetric(name);
  }

  /** All metrics that are bound: the file's own first. */
  get metrics(): Record<string, Metric> {
    return { ...this.#own.metrics, ...this.#others };
  }

  /** The id of the metric a widget or target names; null where a diagnostic, here or at its definition, says why there is none. */
  idOf(text: string, place: Place): string | null {
    const { metric, diagnostics, uses } = nameMetric(text, this.#own);
    reportFormula(this.#context, diagnostics, text, place);
    noteUses(this.#context, uses, text, place);
    if (metric === null || 'own' in metric) return metric?.own ?? null;
    this.#others[metric.id] = metric;
    return metric.id;
  }

  /** Takes a metric from the library under `use:`. What the file lacks for it is a warning: nothing shows it. */
  use(name: string, place: Place): void {
    if (plannedNames.has(name)) {
      this.#context.report('left-out', { name, kind: 'metric' }, place);
      return;
    }
    if (libraryMetric(name) === undefined) {
      const meant = this.#context.nearest(name, libraryNames);
      const fix = meant === undefined ? {} : { fix: { ...place.value, insert: meant } };
      this.#context.report('unknown-library-metric', { name, known: libraryNames, nearest: meant }, place, fix);
      return;
    }
    const { metric, diagnostics, uses } = nameMetric(name, this.#own);
    const mild = diagnostics.map((d) =>
      d.code === 'metric-not-possible' ? { ...d, severity: 'warning' as const } : d,
    );
    reportFormula(this.#context, mild, name, place);
    noteUses(this.#context, uses, name, place);
    if (metric !== null && !('own' in metric)) this.#others[metric.id] = metric;
  }
}
