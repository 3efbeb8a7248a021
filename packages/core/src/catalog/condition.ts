/** A plain value in a condition, typed as written. Dates are ISO text. */
export type Scalar = string | number | boolean;

/** A field of the row at hand, or of the lead's own record (`lead.country`). */
export interface FieldRef {
  readonly of: 'row' | 'lead';
  readonly name: string;
}

/** A condition in normal form. It is true or false, never unknown (rule F17): a missing value fails every leaf but `exists: false`. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'in'; readonly field: FieldRef; readonly values: readonly Scalar[] }
  | {
      readonly kind: 'compare';
      readonly field: FieldRef;
      readonly op: 'gt' | 'gte' | 'lt' | 'lte';
      readonly value: Scalar;
    }
  /** `*` any run, `?` one character; case is ignored. */
  | { readonly kind: 'like'; readonly field: FieldRef; readonly pattern: string }
  /** The part after the last `@`, lower-cased, is in the list. */
  | { readonly kind: 'domain_in'; readonly field: FieldRef; readonly list: string; readonly domains: readonly string[] }
  | { readonly kind: 'exists'; readonly field: FieldRef; readonly exists: boolean };
