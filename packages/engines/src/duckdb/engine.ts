import type { Cells } from '@sluice/core/compute';
import type { Plan } from '@sluice/core/plan';
import { EngineError } from '@sluice/core/query';
import { duckdbDialect, type SqlContext, UnsupportedByDialect } from '@sluice/sql';
import type { LoadedRows } from '../shared/load-rows.ts';
import { PlannedEngine } from '../shared/planned-engine.ts';
import { closeDatabase, type Database } from './database/open-database.ts';
import { runPlan } from './run/run-plan.ts';
import type { ChannelTable } from './tables/channel-table.ts';

/** Answers from rows in DuckDB: each group of a plan is one statement. */
export class DuckdbEngine extends PlannedEngine {
  readonly #database: Database;
  readonly #channels: ChannelTable;
  readonly #context: SqlContext;

  constructor(database: Database, channels: ChannelTable, rows: LoadedRows, plainKeys: ReadonlySet<string>) {
    super('duckdb', rows);
    this.#database = database;
    this.#channels = channels;
    this.#context = { dialect: duckdbDialect, facts: rows.facts, plainKeys };
  }

  async close(): Promise<void> {
    closeDatabase(this.#database);
  }

  protected override async run(plan: Plan): Promise<readonly (Cells | null)[]> {
    try {
      await this.#channels.fill(plan, this.#context);
      return await runPlan(plan, this.#database, this.#context);
    } catch (error) {
      if (error instanceof UnsupportedByDialect) throw new EngineError(`DuckDB cannot answer this: ${error.what}.`);
      throw error;
    }
  }
}
