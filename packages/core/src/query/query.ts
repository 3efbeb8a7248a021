import type { Grain } from '../calendar/index.ts';
import type { Catalog, Condition, Grid, Scalar } from '../catalog/index.ts';
import type { Diagnostic } from '../diagnostic/index.ts';
import type { Quality, Table } from '../table/index.ts';
import type { ResolvedPeriod } from './period.ts';

/** A question in the words of the catalog: `metrics` (ids or formulas), or one `funnel`, or one of the further kinds. The wire form is this with `version: 1`. */
export interface MetricQuery {
  readonly version?: 1;
  readonly metrics?: readonly string[];
  readonly funnel?: string;
  readonly cohort?: CohortQuery;
  /** How a score is spread at the end of the period, or at as-of: its id. */
  readonly score?: string;
  /** What stands in each cell of a grid; where leads stand, then. */
  readonly matrix?: Grid;
  /** An experiment by its id: over its own time, by its arms. */
  readonly experiment?: string;
  /** Every target of the file in its period. */
  readonly targets?: true;
  /** A plan by its id: from the engine's as-of back. */
  readonly plan?: string;
  readonly attribution?: AttributionQuery;
  readonly by?: readonly string[];
  readonly grain?: Grain;
  /** Time words; wins over from and to. */
  readonly period?: string;
  /** ISO day or instant, half-open `[from, to)`; a day starts in the file's zone. */
  readonly from?: string;
  readonly to?: string;
  /** Dimension → value(s); `null` is the group without a value. A condition's fields are dimensions too. */
  readonly where?: Readonly<Record<string, Scalar | null | readonly (Scalar | null)[]>> | Condition;
  readonly asOf?: string;
  /** `closed`: as the metrics say, but rates are of entries whose window is over (rule F12), as targets and comparisons are. */
  readonly basis?: 'entries' | 'activity' | 'closed';
}

/**
 * Who reached one stage of a funnel within how long of entering another (rule L1), by bucket of entry where there is a
 * grain. Without `funnel` the stages may be written `funnel.stage`.
 */
export interface CohortQuery {
  readonly funnel?: string;
  readonly from: string;
  readonly to: string;
  /** Lengths of time such as `30 days`; absent: by the grain (`cohortLags`). */
  readonly within?: readonly string[];
}

/** Who gets the credit: by the file's model and those it is compared with, or by others; or which paths are common. */
export type AttributionQuery =
  | true
  | {
      readonly models?: readonly string[];
      /** Paths of at least five leads, and how often each was gone. */
      readonly paths?: boolean;
    };

/** A definition in words, for info panels and `explain`. */
export interface DefinitionWords {
  /** One or two sentences. */
  readonly words: string;
  readonly formula?: string;
  readonly denominator?: string;
  /** null: there is none. */
  readonly window?: string | null;
  /** Which period one counts in, where the answer's own word for it does not say enough. */
  readonly basis?: string;
  readonly stages?: readonly { readonly id: string; readonly words: string }[];
}

/** English, and by language tag whatever else it was said in. */
export interface DefinitionText extends DefinitionWords {
  readonly byLocale?: Readonly<Record<string, DefinitionWords>>;
}

/** What could be asked of an engine. */
export interface EngineDescription {
  readonly engine: string;
  readonly catalog: Catalog;
  /** ISO instant all relative periods refer to. */
  readonly asOf: string;
  readonly quality: Quality;
  /** By metric id, funnel id or `definitionKey` of a further widget. */
  readonly definitions: Readonly<Record<string, DefinitionText>>;
  /** Periods that can be asked (time words or ISO ranges); null: any. */
  readonly periods: readonly string[] | null;
  /** By their words, what is known of the periods the dashboards offer; a page works out others by the calendar. */
  readonly resolved?: Readonly<Record<string, ResolvedPeriod>>;
  /** Equal hashes are equal data; absent where that cannot be told. */
  readonly hash?: string;
  readonly capabilities: { readonly customPeriods: boolean; readonly grains: readonly Grain[] };
}

export interface AnswerOptions {
  readonly signal?: AbortSignal;
  /** The reader's language: a snapshot says in it why a question has no answer. */
  readonly locale?: string;
}

export interface DescribeOptions {
  /** Without what the definitions mean, where that would have to be made first: `definitions` may be empty. */
  readonly brief?: boolean;
  /** The reader's language: names are in it, and definitions in it and in English. In every language where it is absent. */
  readonly locale?: string;
}

/** A query that could not be answered: what was wrong with it, as data. */
export interface Unanswered {
  readonly diagnostics: readonly Diagnostic[];
  /** The same in words, in the same order, so that a page needs no table of texts. */
  readonly texts?: readonly { readonly message: string; readonly why: string; readonly help: string }[];
}

/** The one door of the elements, the server and the command line. */
export interface Engine {
  /** Rejects with an `EngineError` whose diagnostics say why. */
  answer(query: MetricQuery, options?: AnswerOptions): Promise<Table>;
  /** One pass, one request; each entry is its own table or its own diagnostics. Never rejects for one query's fault. */
  answerAll(queries: readonly MetricQuery[], options?: AnswerOptions): Promise<(Table | Unanswered)[]>;
  describe(options?: DescribeOptions): Promise<EngineDescription>;
  close(): Promise<void>;
}

/** Thrown by `answer`: the diagnostics of the one query. */
export class EngineError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message);
    this.name = 'EngineError';
    this.diagnostics = diagnostics;
  }
}

/** True for an entry of `answerAll` that is a table. */
export function isTable(answer: Table | Unanswered): answer is Table {
  return 'columns' in answer;
}
