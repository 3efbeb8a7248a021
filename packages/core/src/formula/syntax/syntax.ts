/** A half-open stretch of a formula's text, in UTF-16 code units from 0. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type BinaryOp = '+' | '-' | '*' | '/';

/** A formula as written: names are not bound yet. A name may be dotted (`demand.mql`, `crm.amount`). */
export type Syntax =
  | (Span & { readonly kind: 'number'; readonly value: number })
  | (Span & { readonly kind: 'duration'; readonly text: string })
  | (Span & { readonly kind: 'name'; readonly name: string })
  | (Span & { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Syntax; readonly right: Syntax })
  | (Span & { readonly kind: 'negate'; readonly of: Syntax })
  | (Span & { readonly kind: 'call'; readonly fn: string; readonly fnSpan: Span; readonly args: readonly Syntax[] });
