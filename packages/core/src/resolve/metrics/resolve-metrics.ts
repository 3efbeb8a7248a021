import type { Metric } from '../../catalog/index.ts';
import type { Diagnostic } from '../../diagnostic/index.ts';
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
    const { library } = this.#own;
    const pack = library.pack?.(name);
    if (pack !== undefined) {
      this.#usePack(name, pack, place);
      return;
    }
    if (library.metric(name) === undefined) {
      const known = library.names;
      const meant = this.#context.nearest(name, known);
      const fix = meant === undefined ? {} : { fix: { ...place.value, insert: meant } };
      this.#context.report('unknown-library-metric', { name, known, nearest: meant }, place, fix);
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

  /** Takes what the file has for of a pack's metrics, and says in one warning what is left out. */
  #usePack(pack: string, ids: readonly string[], place: Place): void {
    const left: string[] = [];
    for (const id of ids) {
      const { metric, diagnostics } = nameMetric(id, this.#own);
      if (metric === null) left.push(`${id} (${lacksOf(diagnostics).join(' and ')})`);
      else if (!('own' in metric)) this.#others[metric.id] = metric;
    }
    if (left.length > 0) this.#context.report('pack-in-part', { pack, of: ids.length, left }, place);
  }
}

function lacksOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.flatMap(({ code, params }) =>
    code === 'metric-not-possible' && 'lacks' in params ? params.lacks : [],
  );
}
