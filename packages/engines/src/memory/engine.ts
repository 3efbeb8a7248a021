import { formatInstant, GRAINS } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import { type CellEngine, type Cells, compute } from '@sluice/core/compute';
import type { Diagnostic } from '@sluice/core/diagnostic';
import { BugError } from '@sluice/core/internal';
import { type Facts, type Plan, planAll } from '@sluice/core/plan';
import {
  type AnswerOptions,
  type DescribeOptions,
  type Engine,
  type EngineDescription,
  EngineError,
  isTable,
  type MetricQuery,
  type Unanswered,
} from '@sluice/core/query';
import type { Quality, Table } from '@sluice/core/table';
import { withStageFindings } from './quality/stage-findings.ts';
import { runPlan } from './run/run-plan.ts';
import type { Store } from './store/store.ts';

/** Answers from rows in memory. */
export class MemoryEngine implements Engine, CellEngine {
  /** `scans`: passes over the subjects since the engine was made; one for all queries of an `answerAll`. */
  readonly stats = { scans: 0 };
  /** What the data said against the file while it was loaded. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #store: Store;
  readonly #facts: Facts;
  readonly #quality: Quality;

  constructor(store: Store, facts: Facts, quality: Quality, diagnostics: readonly Diagnostic[] = []) {
    this.#store = store;
    this.#facts = facts;
    this.#quality = quality;
    this.diagnostics = diagnostics;
  }

  async answer(query: MetricQuery, options?: AnswerOptions): Promise<Table> {
    const [answer] = await this.answerAll([query], options);
    if (answer && isTable(answer)) return answer;
    throw new EngineError('The query cannot be answered.', answer?.diagnostics ?? []);
  }

  async answerAll(queries: readonly MetricQuery[], options?: AnswerOptions): Promise<(Table | Unanswered)[]> {
    options?.signal?.throwIfAborted();
    const { plan, diagnostics } = planAll(this.#catalog, queries, this.#facts);
    const cells = await this.#run(plan);
    return queries.map((query, i) => this.#answer(plan, query, i, cells[i] ?? null, diagnostics[i] ?? []));
  }

  async cells(queries: readonly MetricQuery[]): Promise<(Cells | Unanswered)[]> {
    const { plan, diagnostics } = planAll(this.#catalog, queries, this.#facts);
    return (await this.#run(plan)).map((cells, i) => cells ?? { diagnostics: diagnostics[i] ?? [] });
  }

  /** What would run for the queries, the diagnostics of each, and what the planner knew about the data. */
  plan(queries: readonly MetricQuery[]): ReturnType<typeof planAll> & { readonly facts: Facts } {
    return { ...planAll(this.#catalog, queries, this.#facts), facts: this.#facts };
  }

  async describe({ brief = false }: DescribeOptions = {}): Promise<EngineDescription> {
    const said = brief ? null : (await import('../definitions/say.ts')).say(this.#catalog);
    return {
      engine: 'memory',
      catalog: said?.catalog ?? this.#catalog,
      asOf: formatInstant(this.#facts.asOf),
      quality: withStageFindings(this.#quality, this.#catalog, this.#store.sources, this.#store.calendar),
      definitions: said?.definitions ?? {},
      periods: null,
      capabilities: { customPeriods: true, grains: GRAINS },
    };
  }

  async close(): Promise<void> {}

  get #catalog(): Catalog {
    return this.#store.catalog;
  }

  async #run(plan: Plan): Promise<readonly (Cells | null)[]> {
    const { cells, scans } = await runPlan(plan, this.#store);
    this.stats.scans += scans;
    return cells;
  }

  #answer(
    plan: Plan,
    query: MetricQuery,
    i: number,
    cells: Cells | null,
    diagnostics: readonly Diagnostic[],
  ): Table | Unanswered {
    if (!cells) return { diagnostics };
    const node = plan.nodes[plan.outputs[i] ?? ''];
    if (node?.kind !== 'compute') throw new BugError(`query ${i} has cells and no compute node`);
    return compute(this.#catalog, query, cells, node.metrics);
  }
}
