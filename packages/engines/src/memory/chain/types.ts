/**
 * How far a window or a `within` reaches, inclusive. `fixed` is a length in the unit of `times`; `limit(t)` is the last
 * instant (or day) still inside when the measuring starts at t, never earlier for a later t (months are not a constant length).
 */
export type Reach = { readonly fixed: number } | { readonly limit: (t: number) => number };

export interface ChainStage {
  /** The row is the very next adjacent row (rule F2). Set it for event stages only; never on the first stage. */
  readonly direct: boolean;
  /** Rule F7; never on the first stage. */
  readonly optional: boolean;
  readonly within: Reach | null;
  /**
   * A state (rule S5), not an act: it is reached at the row of the stage before, where that matches, else at the first row
   * of its time or later that does and that no stage has. Of the first stage and with `order: any` it says nothing.
   */
  readonly isState?: boolean;
}

/**
 * Rule F8; `after` and `before` are stage indexes. A row stands between two rows where its time does, strictly. `rest`: no
 * chain crosses it. `attempt`, `lead`: every entry's furthest chain, found as if there were no `without`, is tested; one
 * that fails takes its entry out, or the whole subject, whatever the span asked for. With `order: any` the stretch is the
 * whole chain: a row of `rest` ends the window of every opener before it.
 */
export interface ChainWithout {
  readonly after: number;
  readonly before: number;
  readonly drops: 'rest' | 'attempt' | 'lead';
}

/** The rules of one funnel as the kernel needs them. At most 30 stages and 30 `without`. */
export interface ChainSpec {
  readonly stages: readonly ChainStage[];
  /** `direct` reads like `in_sequence`: what counts is `direct` of each stage. `any` ignores `within`, `direct` and `optional`. */
  readonly order: 'in_sequence' | 'direct' | 'any';
  readonly ties: 'in_order' | 'strict';
  /** null: no window. */
  readonly window: Reach | null;
  /** How many fields of `ChainRows.same` must be equal (rule F9). A row with an empty one is in no chain, not even alone. */
  readonly same: number;
  readonly without: readonly ChainWithout[];
  readonly skipped: 'passed' | 'absent';
  readonly entry: 'closed' | 'open';
  /** `times` are local day indexes (rule T3); the kernel compares them as they are. */
  readonly byDay: boolean;
}

/**
 * Rows of all subjects, one beside the other; a subject is a range `[from, to)` sorted in F5's order: time as given in
 * `times`, then source order. Rows without a stamp (NaN) stand last in their range.
 */
export interface ChainRows {
  /** UTC microseconds, or local day indexes where the spec says `byDay`. */
  readonly times: Float64Array;
  /** Whether every row has a time; not given: some may be without. */
  readonly isDated?: boolean;
  /** Bit k: the row matches stage k. */
  readonly stageMask: Int32Array | Uint8Array;
  /** Bit k: with `entry: open` a chain may begin here at stage k. Not given: at every row that matches. */
  readonly entryMask?: Int32Array | Uint8Array;
  /** Bit j: the row matches `without[j]`. Required where the spec has any. */
  readonly withoutMask?: Int32Array | Uint8Array;
  /** One array a `same` field: a code >= 0; -1 the value is empty; -2 the row's source has no such field. */
  readonly same?: readonly Int32Array[];
  /** With `order: any`, the first of the rows that are one to whoever counts entries; not given: each is one. */
  readonly entryOf?: Int32Array;
  /** 1: the row is in the event sources the funnel's stages name, so it counts as between for `direct`. Required for `direct`. */
  readonly adjacent?: Uint8Array;
}

/** The best chain of a subject, or of one entry (rule F4). Written into by the kernel and reused from subject to subject. */
export interface ChainResult {
  /** Furthest stage (order any: highest position), from 0; -1 where the subject has no chain. */
  depth: number;
  /** How many stages the chain fills. */
  filled: number;
  /** The stage the chain starts at: 0 but for `entry: open`; with `skipped: passed` 0, or the first stamped stage where open. */
  entered: number;
  /** The row that gives t1; -1 where there is none. */
  entryRow: number;
  /** The row that fills stage k (order any: position k), or -1. */
  readonly rowOf: Int32Array;
  /** Rows of later stages but none that enters (rule F10); only where entry is closed and skipped is absent. */
  neverEntered: boolean;
  /** Taken out by `drops: lead`. */
  removed: boolean;
}

/** Rule F11 activity: the earliest row at which each stage (order any: position) is reached over all chains, or -1. */
export interface ChainActivity {
  readonly firstRowOf: Int32Array;
  /** Furthest stage reached over all chains. With `skipped: passed` stages at or before it count even where `firstRowOf` is -1. */
  depth: number;
}

/** `count: entries`: every entry is its own attempt, in the order of its entry row. Grows as needed, never shrinks. */
export interface ChainAttempts {
  count: number;
  /** `attempt i`: depth[i], entered[i], rows[i * stages + k] as in `ChainResult`. */
  depth: Int32Array;
  entered: Int32Array;
  entryRow: Int32Array;
  rows: Int32Array;
}

/**
 * One funnel over one set of rows, asked subject by subject. Where the rules are simple (in sequence, closed entry, no
 * optional or direct stage, no `same`, no `without`) `depth`, `best` and `activity` are one or two passes that allocate
 * nothing; else, and for `attempts`, a subject costs a few tables of its matching rows by stage.
 */
export interface Chain {
  /** True where `depth` is all that counts need; with optional stages, `entry: open` or `order: any` use `best`. */
  readonly depthSuffices: boolean;
  /** Furthest stage over the entries with t1 in `[entryFrom, entryTo)`, or -1; unlimited where not given. */
  depth(from: number, to: number, entryFrom?: number, entryTo?: number): number;
  /** The best chain over the entries with t1 in `[entryFrom, entryTo)`. */
  best(from: number, to: number, into: ChainResult, entryFrom?: number, entryTo?: number): void;
  activity(from: number, to: number, into: ChainActivity): void;
  attempts(from: number, to: number, into: ChainAttempts, entryFrom?: number, entryTo?: number): void;
}
