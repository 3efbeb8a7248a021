import type { Catalog } from '@sluice/core/catalog';
import { type CellEngine, type Cells, compute } from '@sluice/core/compute';
import type { Diagnostic } from '@sluice/core/diagnostic';
import { BugError } from '@sluice/core/internal';
import { type Plan, planAll } from '@sluice/core/plan';
import {
  type AnswerOptions,
  type Engine,
  type EngineDescription,
  EngineError,
  isTable,
  type MetricQuery,
  type Unanswered,
} from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { duckdbDialect, type SqlContext, UnsupportedByDialect } from '@sluice/sql';
import { describeRows } from '../shared/describe.ts';
import type { LoadedRows } from '../shared/load-rows.ts';
import { closeDatabase, type Database } from './database/open-database.ts';
import { runPlan } from './run/run-plan.ts';
import type { ChannelTable } from './tables/channel-table.ts';

/** Answers from rows in DuckDB: each group of a plan is one statement. */
export class DuckdbEngine implements Engine, CellEngine {
  /** What the data said against the file while it was loaded. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #database: Database;
  readonly #channels: ChannelTable;
  readonly #rows: LoadedRows;
  readonly #context: SqlContext;

  constructor(database: Database, channels: ChannelTable, rows: LoadedRows, plainKeys: ReadonlySet<string>) {
    this.#database = database;
    this.#channels = channels;
    this.#rows = rows;
    this.#context = { dialect: duckdbDialect, facts: rows.facts, plainKeys };
    this.diagnostics = rows.loaded.diagnostics;
  }

  async answer(query: MetricQuery, options?: AnswerOptions): Promise<Table> {
    const [answer] = await this.answerAll([query], options);
    if (answer && isTable(answer)) return answer;
    throw new EngineError('The query cannot be answered.', answer?.diagnostics ?? []);
  }

  async answerAll(queries: readonly MetricQuery[], options?: AnswerOptions): Promise<(Table | Unanswered)[]> {
    options?.signal?.throwIfAborted();
    const { plan, diagnostics } = planAll(this.#catalog, queries, this.#rows.facts);
    const cells = await this.#run(plan);
    return queries.map((query, i) => this.#answer(plan, query, i, cells[i] ?? null, diagnostics[i] ?? []));
  }

  async cells(queries: readonly MetricQuery[]): Promise<(Cells | Unanswered)[]> {
    const { plan, diagnostics } = planAll(this.#catalog, queries, this.#rows.facts);
    return (await this.#run(plan)).map((cells, i) => cells ?? { diagnostics: diagnostics[i] ?? [] });
  }

  async describe(): Promise<EngineDescription> {
    return describeRows('duckdb', this.#catalog, this.#rows.facts, this.#rows.loaded.quality);
  }

  async close(): Promise<void> {
    closeDatabase(this.#database);
  }

  get #catalog(): Catalog {
    return this.#rows.catalog;
  }

  async #run(plan: Plan): Promise<readonly (Cells | null)[]> {
    try {
      await this.#channels.fill(plan, this.#context);
      return await runPlan(plan, this.#database, this.#context);
    } catch (error) {
      if (error instanceof UnsupportedByDialect) throw new EngineError(`DuckDB cannot answer this: ${error.what}.`);
      throw error;
    }
  }

  #answer(plan: Plan, query: MetricQuery, i: number, cells: Cells | null, diagnostics: readonly Diagnostic[]): Table | Unanswered {
    if (!cells) return { diagnostics };
    const node = plan.nodes[plan.outputs[i] ?? ''];
    if (node?.kind !== 'compute') throw new BugError(`query ${i} has cells and no compute node`);
    return compute(this.#catalog, query, cells, node.metrics);
  }
}
