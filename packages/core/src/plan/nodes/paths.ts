import type { Duration } from '../../calendar/index.ts';

/** Channel paths before conversions (rule A3). Typed only: no engine lowers it yet. */
export interface PathsNode {
  readonly kind: 'paths';
  readonly touches: string;
  readonly conversions: string;
  readonly lookback: Duration | null;
}
