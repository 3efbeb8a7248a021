import type { Cells } from '@sluice/core/compute';
import type { Plan } from '@sluice/core/plan';
import type { FitAnswer, FitQuery, ScoreAnswer, ScoreQuery } from '@sluice/core/query';
import type { LoadedRows } from '../shared/load-rows.ts';
import { PlannedEngine } from '../shared/planned-engine.ts';
import { runPlan } from './run/run-plan.ts';
import type { Store } from './store/store.ts';

/** Answers from rows in memory. */
export class MemoryEngine extends PlannedEngine {
  /** `scans`: passes over the subjects since the engine was made; one for all queries of an `answerAll`. */
  readonly stats = { scans: 0 };
  readonly #store: Store;

  constructor(store: Store, rows: LoadedRows) {
    super('memory', rows);
    this.#store = store;
  }

  async close(): Promise<void> {}

  /** The points of leads or accounts (rules S1 to S4). Rejects with an `EngineError` whose diagnostics say why. */
  async scores(query: ScoreQuery): Promise<ScoreAnswer> {
    const { answerScores } = await import('./score/answer-scores.ts');
    return answerScores(this.#store, this.facts, query);
  }

  /** How well points, fields and events tell who converts (rule S8). Rejects with an `EngineError` whose diagnostics say why. */
  async fit(query: FitQuery): Promise<FitAnswer> {
    const { answerFit } = await import('./fit/answer-fit.ts');
    return answerFit(this.#store, this.facts, query);
  }

  protected override async run(plan: Plan): Promise<readonly (Cells | null)[]> {
    const { cells, scans } = await runPlan(plan, this.#store);
    this.stats.scans += scans;
    return cells;
  }
}
