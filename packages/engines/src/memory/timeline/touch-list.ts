/** The touches of leads alone, lead by lead, the earliest first. */
export interface TouchList {
  /** How many leads there are; touches of lead l: `starts[l]` to before `starts[l + 1]`. */
  readonly leads: number;
  readonly starts: Int32Array;
  /** UTC microseconds, or local days where `byDay`. */
  readonly times: Float64Array;
  readonly byDay: boolean;
  /** By touch: index into `keys`, its values by dimension. */
  readonly touch: Uint16Array | Int32Array;
  readonly isDirect: Uint8Array;
  readonly keys: readonly (readonly (string | null)[])[];
}
