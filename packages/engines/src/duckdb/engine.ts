import type { Cells } from '@sluice/core/compute';
import type { Plan } from '@sluice/core/plan';
import type { LabelAnswer, LabelQuery, MetricQuery, ScoreAnswer, ScoreQuery, Unanswered } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import type { SqlContext } from '@sluice/sql';
import type { LoadedRows } from '../shared/load-rows.ts';
import { PlannedEngine } from '../shared/planned-engine.ts';
import { closeDatabase, type Database } from './database/open-database.ts';
import { type Census, runPlan } from './run/run-plan.ts';
import type { ChannelTable } from './tables/channel-table.ts';

/** Answers from rows in DuckDB: each group of a plan is one statement. */
export class DuckdbEngine extends PlannedEngine {
  readonly #database: Database;
  readonly #channels: ChannelTable;
  readonly #rows: LoadedRows;
  /** What statements are spelled with. */
  readonly context: SqlContext;
  /** The rows never change, so neither does what is asked of a timeline alone. */
  readonly #censuses = new Map<string, Census>();

  constructor(database: Database, channels: ChannelTable, rows: LoadedRows, context: Omit<SqlContext, 'facts'>) {
    super('duckdb', rows);
    this.#database = database;
    this.#channels = channels;
    this.#rows = rows;
    this.context = { ...context, facts: rows.facts };
  }

  /** The points of leads or accounts (rules S1 to S4). Rejects with an `EngineError` whose diagnostics say why. */
  async scores(query: ScoreQuery): Promise<ScoreAnswer> {
    const { answerScores } = await import('./score/answer-scores.ts');
    return answerScores({ rows: this.#rows, database: this.#database, context: this.context }, query);
  }

  /** A label of all leads. Rejects with an `EngineError` whose diagnostics say why. */
  async labels(query: LabelQuery): Promise<LabelAnswer> {
    const { answerLabels } = await import('./labels/answer-labels.ts');
    return answerLabels({ rows: this.#rows, database: this.#database, context: this.context }, query);
  }

  protected override async whole(query: MetricQuery): Promise<Table | Unanswered | null> {
    const { answerWhole } = await import('../shared/spread/answer-whole.ts');
    const { spreadDesk } = await import('./spread/spread-desk.ts');
    const setting = { rows: this.#rows, database: this.#database, context: this.context, channels: this.#channels };
    return answerWhole(spreadDesk(setting), query);
  }

  async close(): Promise<void> {
    closeDatabase(this.#database);
  }

  protected override async run(plan: Plan): Promise<readonly (Cells | Unanswered | null)[]> {
    await this.#channels.fill(plan, this.context);
    return runPlan(plan, this.#database, this.context, this.#censuses);
  }
}
