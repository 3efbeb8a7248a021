import type { Score } from '../../catalog/index.ts';
import type { ItemMatch } from './chain.ts';
import type { AsOfCut, StampColumn } from './scan.ts';

/** The points of each lead or account at an instant (rules S1 to S4). */
export interface ScoreNode {
  readonly kind: 'score';
  readonly score: Score;
  /** All rows of all events sources by lead, one part a source. */
  readonly timeline: string;
  /** The records of leads: who there is, since when, and what record rules read. */
  readonly leads: readonly RecordPart[];
  /** By rule id: the items an event rule looks at. */
  readonly matches: Readonly<Record<string, readonly ItemMatch[]>>;
  /** Of a score of accounts: the column of a row's account by part of the timeline and of `leads`; null: it has none. */
  readonly accounts: { readonly parts: readonly (string | null)[]; readonly leads: readonly (string | null)[] } | null;
  readonly at: AsOfCut;
}

export interface RecordPart {
  readonly rows: string;
  readonly source: string;
  /** When the record was created; null: not known, so that it always was. */
  readonly created: StampColumn | null;
  /** Of a deals source: its rows say nothing of a lead, but the score is asked at one of their dates. */
  readonly dates?: true;
}
