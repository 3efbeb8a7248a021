import type { Catalog } from '@sluice/core/catalog';
import type { Cells } from '@sluice/core/compute';
import type { Plan } from '@sluice/core/plan';
import type {
  FitAnswer,
  FitQuery,
  LabelAnswer,
  LabelQuery,
  MetricQuery,
  ScoreAnswer,
  ScoreQuery,
  Standings,
  StandingsQuery,
  Unanswered,
  WhatIfQuery,
} from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { hasFilters, type LoadedRows } from '../shared/load-rows.ts';
import { PlannedEngine } from '../shared/planned-engine.ts';
import type { OpenByRow } from './run/row-runs.ts';
import { runPlan } from './run/run-plan.ts';
import { Store } from './store/store.ts';
import type { WhatIf } from './what-if/what-if.ts';

/** Answers from rows in memory. */
export class MemoryEngine extends PlannedEngine {
  /** `scans`: passes over the subjects since the engine was made; one for all queries of an `answerAll`. */
  readonly stats = { scans: 0 };
  readonly #store: Store;
  readonly #rows: LoadedRows;
  readonly #byRow: OpenByRow | undefined;

  constructor(store: Store, rows: LoadedRows, byRow?: OpenByRow) {
    super('memory', rows);
    this.#store = store;
    this.#rows = rows;
    this.#byRow = byRow;
  }

  async close(): Promise<void> {}

  /** The points of leads or accounts (rules S1 to S4). Rejects with an `EngineError` whose diagnostics say why. */
  async scores(query: ScoreQuery): Promise<ScoreAnswer> {
    const { answerScores } = await import('./score/answer-scores.ts');
    return answerScores(this.#store, this.facts, query);
  }

  /** A label of all leads. Rejects with an `EngineError` whose diagnostics say why. */
  async labels(query: LabelQuery): Promise<LabelAnswer> {
    const { answerLabels } = await import('./labels/answer-labels.ts');
    return answerLabels(this.#store, this.facts, query);
  }

  /** Where all leads stand by the scores, and their furthest stages. Rejects with an `EngineError` whose diagnostics say why. */
  async standings(query: StandingsQuery = {}): Promise<Standings> {
    const { answerStandings } = await import('./score/standings/answer-standings.ts');
    return answerStandings(this.#store, this.facts, query);
  }

  /** How well points, fields and events tell who converts (rule S8). Rejects with an `EngineError` whose diagnostics say why. */
  async fit(query: FitQuery): Promise<FitAnswer> {
    const { answerFit } = await import('./fit/answer-fit.ts');
    return answerFit(this.#store, this.facts, query);
  }

  /** A score ready for other weights, caps, decays and limits. Rejects with an `EngineError` whose diagnostics say why. */
  async whatIf(query: WhatIfQuery): Promise<WhatIf> {
    const { openWhatIf } = await import('./what-if/open-what-if.ts');
    return openWhatIf(this.#store, this.facts, query);
  }

  /**
   * An engine of the same rows for an edited catalog, with this one's as-of, which answers as one that loaded them anew;
   * null where the edit changes what is loaded (sources, rates, currency, time zone, weeks), so that they must be, or
   * has filters where there were none, or none where there were.
   */
  edited(catalog: Catalog): MemoryEngine | null {
    const before = this.#rows.catalog;
    const edited = { ...catalog, asOf: before.asOf };
    if (loadedBy(edited) !== loadedBy(before)) return null;
    const rows = { ...this.#rows, catalog: this.#rows.typed?.(edited) ?? edited };
    const isShared = derivedBy(edited) === derivedBy(before);
    return new MemoryEngine(isShared ? new Store(rows, this.#store) : new Store(rows), rows, this.#byRow);
  }

  protected override async whole(query: MetricQuery): Promise<Table | Unanswered | null> {
    const { answerWhole } = await import('../shared/spread/answer-whole.ts');
    const { spreadDesk } = await import('./whole/spread-desk.ts');
    return answerWhole(spreadDesk(this.#store, this.facts), query);
  }

  protected override async run(plan: Plan): Promise<readonly (Cells | Unanswered | null)[]> {
    const { cells, scans } = await runPlan(plan, this.#store, this.#byRow);
    this.stats.scans += scans;
    return cells;
  }
}

/** All of a catalog that decides which rows are loaded, and as what. */
function loadedBy(catalog: Catalog): string {
  const { sources, rates, currency, timezone, weekStarts, fiscalYearStarts } = catalog;
  return JSON.stringify([sources, rates, currency, timezone, weekStarts, fiscalYearStarts, hasFilters(catalog)]);
}

/** All that decides what columns are made of them. */
function derivedBy({ dimensions, channels }: Catalog): string {
  return JSON.stringify([dimensions, channels]);
}
