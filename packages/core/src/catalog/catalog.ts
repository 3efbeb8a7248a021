import type { Weekday } from '../calendar/index.ts';
import type { Attribution } from './attribution.ts';
import type { Dashboard } from './dashboard.ts';
import type { Channels, Dimension } from './dimension.ts';
import type { Experiment } from './experiment.ts';
import type { Funnel } from './funnel.ts';
import type { Label } from './label.ts';
import type { Metric, Target } from './metric.ts';
import type { Benchmark, GoalPlan } from './plan.ts';
import type { Matrix, Score } from './score.ts';
import type { Source } from './source.ts';
import type { Text } from './text.ts';

/**
 * The metric definitions: names bound, defaults filled, units checked. Plain frozen JSON: it survives
 * `JSON.parse(JSON.stringify(catalog))`. Engines and elements read this and never the file.
 */
export interface Catalog {
  readonly version: 1;
  readonly title: Text;
  /** IANA name. */
  readonly timezone: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Currency → rate into the file's, as exact decimal text. */
  readonly rates: Readonly<Record<string, string>>;
  readonly weekStarts: Weekday;
  /** 1 to 12. */
  readonly fiscalYearStarts: number;
  readonly locale: string;
  /** `now`, `latest_row` or an ISO instant or day. */
  readonly asOf: string;
  /** Where it is computed by default; absent: memory. */
  readonly engine?: 'memory' | 'duckdb';
  /** Which spend `spend` sums (rule M2); absent: all of it. */
  readonly costs?: 'loaded' | 'media';
  /** The other choices of `metrics: settings:`, as written; absent: none. */
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly channels: Channels;
  readonly funnels: Readonly<Record<string, Funnel>>;
  /** Library metrics in use, own metrics, and one for each inline formula, by id (the id of an inline formula is its text). */
  readonly metrics: Readonly<Record<string, Metric>>;
  /** Absent: the file has none. */
  readonly scores?: Readonly<Record<string, Score>>;
  readonly matrix?: Matrix;
  readonly labels?: Readonly<Record<string, Label>>;
  readonly attribution?: Attribution;
  /** Absent: the file has none. */
  readonly experiments?: Readonly<Record<string, Experiment>>;
  readonly plans?: Readonly<Record<string, GoalPlan>>;
  readonly benchmarks?: readonly Benchmark[];
  /** ISO days that are no working days. */
  readonly holidays?: readonly string[];
  readonly targets: readonly Target[];
  readonly dashboards: Readonly<Record<string, Dashboard>>;
  /** Where each bound name is defined and used, in offsets of the text; stripped from snapshots. */
  readonly names?: readonly BoundName[];
}

export interface BoundName {
  readonly kind:
    | 'source'
    /** Of a source, or in a list of a funnel or of `attribution`: where its value stands. */
    | 'key'
    | 'dimension'
    | 'channel'
    | 'funnel'
    | 'stage'
    | 'metric'
    | 'score'
    | 'experiment'
    | 'plan'
    | 'dashboard';
  /** `funnel.stage` for a stage, `source.key`, `source.stages.name`, `funnel.without.0`, `attribution.touches.0` or `labels.name.predictive.stage` for a key. */
  readonly id: string;
  readonly definition: readonly [from: number, to: number] | null;
  /** The included file the definition is in; of sources and keys. */
  readonly path?: string;
  readonly uses: readonly (readonly [from: number, to: number])[];
}
