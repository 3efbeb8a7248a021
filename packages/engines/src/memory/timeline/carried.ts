/**
 * Codes by row that are put in the order of the items on the way, as bytes; −1 as `missing`. `into` has room for one a row.
 * Only where no subject is sorted.
 */
export interface Carried {
  readonly from: Int32Array;
  readonly missing: number;
  readonly into: Uint8Array;
}
