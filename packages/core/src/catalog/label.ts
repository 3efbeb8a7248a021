import type { Duration } from '../calendar/index.ts';
import type { Condition } from './condition.ts';
import type { Decay } from './score.ts';
import type { Described } from './text.ts';

/** A tag on leads; a dimension of the same name shows it as it is at as-of. */
export type Label = Described & { readonly id: string } & LabelKind;

export type LabelKind =
  /** `true` where a record of the leads sources meets the condition, else `false`. */
  | { readonly kind: 'fact'; readonly sources: readonly string[]; readonly where: Condition }
  /** A: no order; else by the mean money of an order and how many there are: B neither, C and D one of both, E both. */
  | {
      readonly kind: 'quadrant';
      readonly source: string;
      readonly price: LabelCut;
      readonly frequency: LabelCut;
      readonly c: 'frequent_and_cheap' | 'rare_and_dear';
    }
  | Rfm
  /** The tag with the most weight, if that is enough (rule S7). */
  | {
      readonly kind: 'interest';
      readonly sources: readonly string[];
      /** The field of event rows that holds the tag. */
      readonly tag: string;
      readonly decay: Decay | null;
      /** What is not named weighs 1. */
      readonly places: Readonly<Record<string, number>>;
      readonly actions: Readonly<Record<string, number>>;
      /** The least weight of the tag; null: any above 0. */
      readonly least: number | null;
    }
  /** `true` where the chance to reach the stage within the time is at least so much; empty for who is there already. */
  | {
      readonly kind: 'predictive';
      readonly funnel: string;
      readonly stage: string;
      readonly within: Duration;
      readonly least: number;
    };

/** Where a number is divided in two; a value at the cut is high. */
export type LabelCut = 'mean' | 'median' | number;

/** How recently, how often and for how much a lead bought, each as a score from 1 up (rule G1); empty without an order. */
export interface Rfm {
  readonly kind: 'rfm';
  readonly source: string;
  /** The fields of the time and of the money of an order. */
  readonly at: string;
  readonly value: string;
  /** The money of all orders of a lead, or of one. */
  readonly amount: 'cumulative' | 'average';
  readonly cuts: Readonly<Record<RfmSide, RfmCuts>>;
  /**
   * What the label says: the name of the first segment the scores fit; else one of eight groups where each side has two
   * halves; else the three scores, as `543`.
   */
  readonly shows: 'segment' | 'octant' | 'score';
  readonly segments: readonly RfmSegment[];
}

export type RfmSide = 'recency' | 'frequency' | 'money';

/** Numbers ascend: a value is at least as many of them as its score less one. */
export type RfmCuts = 'quintile' | 'quintile_plus_one' | 'mean' | 'median' | readonly number[];

/** A name of scores within bounds, both inclusive. */
export type RfmSegment = { readonly name: string } & Readonly<
  Record<RfmSide, readonly [least: number, most: number] | null>
>;
