/**
 * Many to one: each row of `left` gets columns of the first row (source order) of `right` with an equal, non-missing
 * column `on`; without one they are missing, and the miss is counted.
 */
export interface JoinNode {
  readonly kind: 'join';
  readonly left: string;
  readonly right: string;
  readonly on: string;
  readonly columns: readonly { readonly name: string; readonly field: string }[];
}
