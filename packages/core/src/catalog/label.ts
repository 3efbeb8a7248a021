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
