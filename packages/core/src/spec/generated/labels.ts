// Generated from schemas/sluice.schema.json by packages/core/scripts/generate-spec.ts. Do not edit.
import type { Condition, Described, Duration, FieldName, Name, Text } from './basics.ts';
import type { Decay } from './scores.ts';

/** Where a number is divided: by the quintiles, the mean, the median, or at given numbers. */
export type Cuts = ('quintile' | 'quintile_plus_one' | 'mean' | 'median') | number[];

/**
 * The least and the most score, both inclusive.
 *
 * @minItems 2
 * @maxItems 2
 */
export type ScoreBounds = number[];

/** A tag on leads: factual (where), RFM, quadrant, interest or predictive. */
export type LeadLabel = FactLabel | RfmLabel | QuadrantLabel | InterestLabel | PredictiveLabel;

/** Leads whose record meets a condition. */
export interface FactLabel extends Described {
  /** What the record must be. */
  where: Condition;
}

/** Leads by how recently, how often and for how much they bought; eight groups with names. */
export interface RfmLabel extends Described {
  /** Where purchases are and how they are divided. */
  rfm: Rfm;
}

/** Where purchases are and how they are divided. */
export interface Rfm {
  /** The source with one row per purchase. */
  rows: Name;
  /** The field with the time; default the source's own. */
  at?: FieldName;
  /** The field with the money; default the source's own. */
  value?: FieldName;
  /** How all three are divided; default mean. */
  cuts?: Cuts;
  /** How recency in days is divided. */
  recency?: Cuts;
  /** How the number of purchases is divided. */
  frequency?: Cuts;
  /** How the money is divided. */
  money?: Cuts;
  /** Whether the money is all of a lead's purchases (cumulative) or that of one (average). Default cumulative. */
  amount?: 'cumulative' | 'average';
  /**
   * Names for scores, the first that fits; the label is the name then.
   *
   * @minItems 1
   */
  segments?: RfmSegment[];
}

/** A name for the leads whose scores lie within bounds, both inclusive; a score without bounds may be any. */
export interface RfmSegment {
  /** The value of the label. */
  name: string;
  /** The name readers see. */
  label?: Text;
  /** The least and the most recency score; the most recent have the highest. */
  recency?: ScoreBounds;
  /** The least and the most frequency score. */
  frequency?: ScoreBounds;
  /** The least and the most money score. */
  money?: ScoreBounds;
}

/** Leads by unit price and order frequency, A to E. */
export interface QuadrantLabel extends Described {
  /** Where orders are and how they are divided. */
  quadrant: Quadrant;
}

/** Where orders are and how they are divided. */
export interface Quadrant {
  /** The source with one row per order. */
  rows: Name;
  /** Where the unit price is divided. */
  price?: Cuts;
  /** Where the number of orders is divided. */
  frequency?: Cuts;
  /** Which mixed cell is C; D is the other. Default frequent_and_cheap. */
  c?: 'frequent_and_cheap' | 'rare_and_dear';
}

/** Weighted tags: time by place by action, summed per tag. */
export interface InterestLabel extends Described {
  /** What is weighted. */
  interest: Interest;
}

/** What is weighted. */
export interface Interest {
  /** The field of event rows that holds the tag. */
  tag: FieldName;
  /** The age at which a row is worth half. */
  half_life?: Duration;
  /** Another way rows fade. */
  decay?: Decay;
  /** Weight of each place. */
  places?: {
    [k: string]: number;
  };
  /** Weight of each event. */
  actions?: {
    [k: string]: number;
  };
  /** The least weight for the tag to be given. */
  at_least?: number;
}

/** Leads likely to convert. */
export interface PredictiveLabel extends Described {
  /** What is predicted. */
  predictive: Predictive;
}

/** What is predicted. */
export interface Predictive {
  /** The stage. */
  stage: Name;
  /** How soon. */
  within?: Duration;
  /** The least probability. */
  at_least?: number;
}
