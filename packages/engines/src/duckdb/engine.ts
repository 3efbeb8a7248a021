import type { Cells } from '@sluice/core/compute';
import { BugError } from '@sluice/core/internal';
import type { Plan } from '@sluice/core/plan';
import {
  type DescribeOptions,
  type EngineDescription,
  EngineError,
  type LabelAnswer,
  type LabelQuery,
  type MetricQuery,
  type ScoreAnswer,
  type ScoreQuery,
  type Unanswered,
} from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import type { SqlContext } from '@sluice/sql';
import { describeRows } from '../shared/describe.ts';
import type { LoadedRows } from '../shared/load-rows.ts';
import { PlannedEngine } from '../shared/planned-engine.ts';
import { closeDatabase, openDatabase } from './database/open-database.ts';
import { expectAsFound } from './over-file/files-as-found.ts';
import { OddKeys } from './run/read-told.ts';
import { type Census, runPlan } from './run/run-plan.ts';
import { type SpareRows, type Store, storeRows } from './store.ts';

/** Answers from rows in DuckDB, or in files that it reads: each group of a plan is one statement. */
export class DuckdbEngine extends PlannedEngine {
  #store: Store;
  /** Where the rows stand in files: the loader's, for the data report and for what DuckDB could not read after all. */
  #spare: SpareRows | null;
  /** Under way from the first question that DuckDB could not answer from the files. */
  #turning: Promise<void> | null = null;
  /** The rows never change, so neither does what is asked of a timeline alone. */
  readonly #censuses = new Map<string, Census>();

  constructor(store: Store, spare: SpareRows | null = null) {
    super('duckdb', store.rows);
    this.#store = store;
    this.#spare = spare;
  }

  /** What statements are spelled with. */
  get context(): SqlContext {
    return this.#store.context;
  }

  /** Whether the rows stand in files that DuckDB reads. */
  get isOverFiles(): boolean {
    return this.#spare !== null;
  }

  /** The points of leads or accounts (rules S1 to S4). Rejects with an `EngineError` whose diagnostics say why. */
  async scores(query: ScoreQuery): Promise<ScoreAnswer> {
    const { answerScores } = await import('./score/answer-scores.ts');
    const rows = await this.#loaded();
    return this.#inOrder(() => answerScores({ ...this.#store, rows }, query));
  }

  /** A label of all leads. Rejects with an `EngineError` whose diagnostics say why. */
  async labels(query: LabelQuery): Promise<LabelAnswer> {
    const { answerLabels } = await import('./labels/answer-labels.ts');
    return this.#inOrder(() => answerLabels(this.#store, query));
  }

  /** The data report is the loader's, which reads the rows for it. */
  override async describe(options?: DescribeOptions): Promise<EngineDescription> {
    const rows = await this.#loaded();
    return describeRows('duckdb', rows, rows.calendar, options);
  }

  protected override async whole(query: MetricQuery): Promise<Table | Unanswered | null> {
    const { answerWhole } = await import('../shared/spread/answer-whole.ts');
    const { spreadDesk } = await import('./spread/spread-desk.ts');
    return this.#inOrder(() => answerWhole(spreadDesk(this.#store), query));
  }

  async close(): Promise<void> {
    closeDatabase(this.#store.database);
  }

  protected override run(plan: Plan): Promise<readonly (Cells | Unanswered | null)[]> {
    return this.#read(async () => {
      const { channels, context, database, keys, texts } = this.#store;
      await channels.fill(plan, context);
      const known = (await keys?.contextFor(plan, context)) ?? context;
      const asked = (await texts?.contextFor(plan, known)) ?? known;
      return runPlan(plan, database, asked, this.#censuses);
    });
  }

  /** Where DuckDB cannot read the files to the end, what the loader makes of them is put in their place. */
  async #read<T>(ask: () => Promise<T>): Promise<T> {
    const isOverFiles = this.#spare !== null;
    try {
      const found = await ask();
      await expectAsFound(this.#store.files ?? []);
      return found;
    } catch (error) {
      if (error instanceof OddKeys) return this.#inOrder(ask);
      if (!isOverFiles || error instanceof EngineError || error instanceof BugError) throw error;
      // of questions asked at once each may fail, and all after the first on a database that is closed by then
      this.#turning ??= this.#turnToRows();
      await this.#turning;
      return ask();
    }
  }

  /** Asks what reads keys once all of them have been looked at. */
  #inOrder<T>(ask: () => Promise<T>): Promise<T> {
    return this.#read(async () => {
      await this.#store.keys?.prove();
      return ask();
    });
  }

  async #turnToRows(): Promise<void> {
    const rows = await this.#loaded();
    const { driver } = this.#store.database;
    const store = await storeRows(await openDatabase(async () => driver), rows);
    closeDatabase(this.#store.database);
    this.#store = store;
    this.#spare = null;
  }

  async #loaded(): Promise<LoadedRows> {
    if (this.#spare === null) return this.#store.rows;
    const rows = await this.#spare.load();
    await expectAsFound(this.#store.files ?? []);
    return rows;
  }
}
