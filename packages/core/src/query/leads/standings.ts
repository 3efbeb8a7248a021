/** A question for where all leads stand. */
export interface StandingsQuery {
  /** ISO instant or day, `now` or `latest_row`; absent: the engine's as-of. */
  readonly asOf?: string;
  /** The funnels whose furthest stage is asked for. */
  readonly funnels?: readonly string[];
}

/** Where all leads and accounts stand by the scores, in columns: position i of each is subject i. */
export interface Standings {
  /** ISO instant. */
  readonly asOf: string;
  readonly scores: readonly ScoreStandings[];
  readonly funnels: readonly FunnelStandings[];
}

export interface ScoreStandings {
  readonly score: string;
  /** Keys; null of what has none, or nothing to be scored by. */
  readonly subjects: readonly (string | null)[];
  readonly values: Float64Array;
  /** What each rule gives, in the order of the file, after its own limits and decay. */
  readonly rules: readonly { readonly rule: string; readonly points: Float64Array }[];
}

export interface FunnelStandings {
  readonly funnel: string;
  /** Keys of the leads; null of visitors nobody knows. */
  readonly subjects: readonly (string | null)[];
  /** The furthest stage of the best attempt of all time, from 0; −1 none. */
  readonly depths: Int16Array;
}
