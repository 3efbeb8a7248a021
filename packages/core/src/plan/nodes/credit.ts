import type { Duration } from '../../calendar/index.ts';
import type { AttributionModel, Condition, CustomWeights } from '../../catalog/index.ts';
import type { Span } from '../span.ts';

/** Cells of the credit of conversions (rules A1 to A4), made of journeys by `creditCells` in core on every engine. */
export interface CreditNode {
  readonly kind: 'credit';
  readonly paths: string;
  /** `credit` by value of the touch and model; `paths`: how often each path was gone, with the first of `by` as its steps. */
  readonly show: 'credit' | 'paths';
  /** The dimensions of the answer: of the touch, or of the subject. */
  readonly by: readonly { readonly dimension: string; readonly of: 'touch' | 'subject' }[];
  /** Which subjects count at all, over their dimensions. */
  readonly subjects: Condition | null;
  /** Which credit is shown, over the dimensions of touches. */
  readonly touches: Condition | null;
  readonly models: readonly AttributionModel[];
  readonly weights: CustomWeights | null;
  readonly halfLife: Duration;
  /** Of paths without a conversion, before their last touch. */
  readonly lookback: Duration | null;
  readonly creditOn: 'conversion' | 'touch';
  readonly spans: readonly Span[];
  /** Whether conversions are credited, and what their money is called. */
  readonly conversions: boolean;
  readonly money: 'revenue' | 'pipeline' | null;
  /** Micro-units in the currency's minor unit. */
  readonly unit: number;
}
