/** A half-open stretch of time as a query says it; null sides are unlimited. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

/** A period as its engine has worked it out: what a page needs to ask for it, to compare it and to name it. */
export interface ResolvedPeriod extends Stretch {
  /** The period compared with (rule T2). */
  readonly before: Stretch | null;
  /** Calendar days from its first to its end; null where a side is unlimited. */
  readonly days: number | null;
  /** The day after its last one, also where it ends within that day; null where it is unlimited. */
  readonly until: string | null;
  /** The share of a period that is over at as-of, by calendar days (0 to 1); null where all of it is. */
  readonly over: number | null;
  /** The same by working days less the file's holidays, of a period that holds as-of; absent: not worked out. */
  readonly working?: number;
}

/** Time words → the period; null where the words are none, or none that is known. */
export type PeriodLookup = (words: string) => ResolvedPeriod | null;
