/** The data-quality report (rules Q1 and Q2): what every load says. Plain JSON. */
export interface Quality {
  readonly sources: readonly SourceQuality[];
  readonly joins: readonly JoinQuality[];
}

export interface SourceQuality {
  readonly source: string;
  readonly files: readonly FileQuality[];
  readonly rowsRead: number;
  readonly rowsUsed: number;
  /** Rows dropped, by reason (`where`, `ragged-row`, `no-id`, `after-as-of`, `total-row`, …): counts. */
  readonly dropped: Readonly<Record<string, number>>;
  /** Up to 20 cells that could not be read, with the true count beside. */
  readonly unparsed: readonly CellIssue[];
  readonly unparsedCount: number;
  readonly duplicates: number;
  /** Money cells with more than six decimals, rounded (rule M1). */
  readonly roundedMoney: number;
  /** ISO instants of the earliest and latest stamp; null where there is none. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly findings: readonly Finding[];
  /** What was sniffed and not stated. */
  readonly sniffed: Readonly<Record<string, string>>;
}

export interface FileQuality {
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
  readonly hash: string;
}

export interface CellIssue {
  readonly file: string;
  /** From 1, the header not counted. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly expected: string;
}

/** A thing worth a look that drops nothing, e.g. `later-stage-before-former`, `negative-cost`, `future-date`. */
export interface Finding {
  readonly code: string;
  readonly count: number;
  readonly detail: string;
}

export interface JoinQuality {
  readonly left: string;
  readonly right: string;
  readonly on: string;
  readonly matched: number;
  readonly unmatched: number;
}
