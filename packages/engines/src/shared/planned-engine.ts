import type { Calendar } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import { type CellEngine, type Cells, funnelTable } from '@sluice/core/compute';
import { type Diagnostic, report } from '@sluice/core/diagnostic';
import { BugError } from '@sluice/core/internal';
import { type Facts, type Plan, type PlanningParts, planWith, resolveAsOf } from '@sluice/core/plan';
import {
  type AnswerOptions,
  type DescribeOptions,
  type Engine,
  type EngineDescription,
  EngineError,
  isPlanned,
  isTable,
  type MetricQuery,
  type Unanswered,
} from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { describeRows } from './describe.ts';
import type { LoadedRows } from './load-rows.ts';
import type { StudyDesk } from './studies.ts';

/** An engine with rows at hand: it plans, runs the plan in its own way, and leaves the rest to `compute`. */
export abstract class PlannedEngine implements Engine, CellEngine {
  /** What the data said against the file while it was loaded. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #name: string;
  readonly #rows: LoadedRows;
  readonly #calendar: Calendar;

  constructor(name: string, rows: LoadedRows) {
    this.#name = name;
    this.#rows = rows;
    this.#calendar = rows.calendar;
    this.diagnostics = [
      ...rows.loaded.diagnostics,
      ...(rows.diagnose?.(rows.catalog, rows.loaded, rows.calendar) ?? []),
    ];
  }

  /** The cells of each query of a plan, null where it has no output, or why this engine has none. */
  protected abstract run(plan: Plan): Promise<readonly (Cells | Unanswered | null)[]>;

  abstract close(): Promise<void>;

  /** What the planner knows of the rows. */
  protected get facts(): Facts {
    return this.#rows.facts;
  }

  async answer(query: MetricQuery, options?: AnswerOptions): Promise<Table> {
    const [answer] = await this.answerAll([query], options);
    if (answer && isTable(answer)) return answer;
    throw new EngineError('The query cannot be answered.', answer?.diagnostics ?? []);
  }

  async answerAll(queries: readonly MetricQuery[], options?: AnswerOptions): Promise<(Table | Unanswered)[]> {
    options?.signal?.throwIfAborted();
    const planned = queries.filter(isPlanned);
    const answers = await this.#tables(planned);
    if (planned.length === queries.length) return answers;
    const whole = await Promise.all(queries.map((query) => (planned.includes(query) ? null : this.#whole(query))));
    return whole.map((answer) => answer ?? answers.shift() ?? { diagnostics: [] });
  }

  /** The answer to a question that has no cells; null where this engine has none. */
  protected async whole(_query: MetricQuery): Promise<Table | Unanswered | null> {
    return null;
  }

  async #tables(queries: readonly MetricQuery[], more?: Catalog['dimensions']): Promise<(Table | Unanswered)[]> {
    const parts = await this.#partsFor(queries);
    const { plan, diagnostics } = this.#planned(queries, parts, more);
    const cells = await this.run(plan);
    return queries.map((query, i) => {
      const own = cells[i];
      if (!own) return { diagnostics: diagnostics[i] ?? [] };
      if ('diagnostics' in own) return own;
      return parts.further?.tableOf(this.#rows.catalog, query, own) ?? this.#computed(plan, query, i, own, parts);
    });
  }

  /** What is asked of any engine with rows at hand; null for other questions. */
  async #study(query: MetricQuery): Promise<Table | Unanswered | null> {
    const isGrid = typeof query.matrix === 'object' || query.matrix === 'content';
    if ((query.experiment ?? query.plan ?? query.targets) === undefined && !isGrid) return null;
    const { answerExperiment, answerPlan, answerTargets } = await import('./studies.ts');
    const { catalog, facts } = this.#rows;
    const tables: StudyDesk['tables'] = (queries, more) => this.#tables(queries, more);
    const asOf = query.asOf === undefined ? facts.asOf : resolveAsOf(query.asOf, facts, this.#calendar);
    if (asOf === null) return { diagnostics: [report('query-time', { text: query.asOf ?? '' }, { from: 0, to: 0 })] };
    const desk = { catalog, calendar: this.#calendar, asOf, tables };
    if (isGrid) return (await import('./grids.ts')).answerGrid(desk, query);
    if (query.targets) return answerTargets(desk, query);
    return query.plan === undefined ? answerExperiment(desk, query) : answerPlan(desk, query);
  }

  async #whole(query: MetricQuery): Promise<Table | Unanswered> {
    const answer = (await this.#study(query)) ?? (await this.whole(query));
    return answer ?? (await import('./asked/not-answered.ts')).notAnswered(this.#name, query);
  }

  async cells(queries: readonly MetricQuery[]): Promise<(Cells | Unanswered)[]> {
    const { plan, diagnostics } = await this.plan(queries);
    return (await this.run(plan)).map((cells, i) => cells ?? { diagnostics: diagnostics[i] ?? [] });
  }

  /** The whole library where a query names a metric that the catalog does not have, and what plans the further questions. */
  async #partsFor(queries: readonly MetricQuery[]): Promise<PlanningParts> {
    const { funnels, metrics, scores, labels, experiments } = this.#rows.catalog;
    const isKnown = queries.every((query) => (query.metrics ?? []).every((name) => Object.hasOwn(metrics, name)));
    const isFurther = queries.some(
      ({ cohort, experiment, attribution }) => (cohort ?? experiment ?? attribution) !== undefined,
    );
    const hasCounts = Object.values(funnels).some(({ counts }) => counts);
    const hasMetrics = queries.some((query) => query.metrics?.length);
    return {
      counted: hasCounts ? (await import('./asked/counted-funnel.ts')).addCountedFunnel : undefined,
      metrics: hasMetrics ? (await import('./asked/metric-queries.ts')).metricQueries : undefined,
      rare: (scores ?? labels ?? experiments) ? (await import('./asked/rare-columns.ts')).rareColumns : undefined,
      library: isKnown ? undefined : (await import('./asked/whole-library.ts')).wholeLibrary,
      further: isFurther ? (await import('./asked/further-queries.ts')).furtherQueries : undefined,
    };
  }

  /**
   * What would run for the queries, the diagnostics of each, and what the planner knew about the data. `more`: dimensions
   * beside those of the catalog.
   */
  async plan(
    queries: readonly MetricQuery[],
    more?: Catalog['dimensions'],
  ): Promise<ReturnType<typeof planWith> & { readonly facts: Facts }> {
    return { ...this.#planned(queries, await this.#partsFor(queries), more), facts: this.#rows.facts };
  }

  #planned(
    queries: readonly MetricQuery[],
    parts: PlanningParts,
    more?: Catalog['dimensions'],
  ): ReturnType<typeof planWith> {
    const { catalog, facts } = this.#rows;
    const asked = more ? { ...catalog, dimensions: { ...catalog.dimensions, ...more } } : catalog;
    return planWith(asked, queries, facts, parts);
  }

  async describe(options?: DescribeOptions): Promise<EngineDescription> {
    return describeRows(this.#name, this.#rows, this.#calendar, options);
  }

  #computed(plan: Plan, query: MetricQuery, i: number, cells: Cells, { metrics }: PlanningParts): Table {
    const { catalog } = this.#rows;
    const node = plan.nodes[plan.outputs[i] ?? ''];
    if (node?.kind !== 'compute') throw new BugError(`query ${i} has cells and no compute node`);
    const funnel = catalog.funnels[query.funnel ?? ''];
    const table = funnel ? funnelTable(catalog, funnel, cells) : metrics?.tableOf(catalog, query, cells, node.metrics);
    if (!table) throw new BugError(`query ${i} asks for metrics that nothing computes`);
    return table;
  }
}
