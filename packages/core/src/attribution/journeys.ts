import type { MoneyMicro } from '../money/amount.ts';

/** The key of credit that no touch gets (rule A1). */
export const UNATTRIBUTED = 'unattributed';

/**
 * Touches and conversions, one journey a subject, as every engine finds them (`paths` in the plan). Journeys that
 * converted come first; several may show the same touches.
 */
export interface Journeys {
  readonly length: number;
  /** How many of them converted. */
  readonly conversions: number;
  /** Touches of journey j: `starts[j]` to before `ends[j]`, the earliest first. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By touch: UTC microseconds, or local days where `byDay`. */
  readonly times: Float64Array;
  /** By touch: index into `keys`, its values by dimension. */
  readonly touch: Uint16Array | Int32Array;
  readonly isDirect: Uint8Array;
  readonly keys: readonly (readonly (string | null)[])[];
  readonly dimensions: readonly string[];
  /** By conversion: when (NaN: not known) and what that is worth. */
  readonly at: Float64Array;
  readonly values: readonly (MoneyMicro | null)[];
  /** Three a conversion (lead, opportunity, won): the place among its touches of the last at or before it, or −1. */
  readonly milestones: Int32Array;
  /** By journey: index into `groups`, the values of the subject by dimension. */
  readonly group: Int32Array;
  readonly groups: readonly (readonly (string | null)[])[];
  readonly subjectDimensions: readonly string[];
  readonly byDay: boolean;
}
