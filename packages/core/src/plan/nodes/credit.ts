import type { Duration } from '../../calendar/index.ts';

/** Credit of conversions to touches (rules A1 and A2). Typed only: no engine lowers it yet. */
export interface CreditNode {
  readonly kind: 'credit';
  readonly touches: string;
  readonly conversions: string;
  readonly model: string;
  readonly lookback: Duration | null;
}
