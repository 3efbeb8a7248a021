import type { AggregateName, FunctionName, SqlType } from './names.ts';

/** An expression as data; the printer alone makes text of it. */
export type Expr =
  | { readonly kind: 'column'; readonly of: string | null; readonly name: string }
  /** A number stands in the text, a string is bound as a parameter. */
  | { readonly kind: 'literal'; readonly value: number | bigint | string | boolean | null }
  /** A text of our own, which stands in the statement as it is. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'call'; readonly fn: FunctionName; readonly args: readonly Expr[] }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Expr[] }
  | { readonly kind: 'not'; readonly of: Expr }
  | { readonly kind: 'null_test'; readonly of: Expr; readonly isNull: boolean }
  | { readonly kind: 'in'; readonly of: Expr; readonly values: readonly Expr[] }
  | {
      readonly kind: 'case';
      readonly when: readonly (readonly [is: Expr, then: Expr])[];
      readonly otherwise: Expr | null;
    }
  | { readonly kind: 'cast'; readonly of: Expr; readonly type: SqlType }
  | Aggregate
  | Window
  /** A row of a common table expression, under the name `as`, meets `where`. */
  | { readonly kind: 'exists'; readonly in: string; readonly as: string; readonly where: Expr };

export type BinaryOp =
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '//'
  | '%'
  | '||'
  | 'IS NOT DISTINCT FROM';

export interface Aggregate {
  readonly kind: 'aggregate';
  readonly fn: AggregateName;
  /** None: `count(*)`. */
  readonly args: readonly Expr[];
  readonly distinct: boolean;
  readonly orderBy: readonly Order[];
  readonly filter: Expr | null;
}

export interface Window {
  readonly kind: 'window';
  readonly fn: 'row_number' | 'lag' | AggregateName;
  readonly args: readonly Expr[];
  readonly partitionBy: readonly Expr[];
  readonly orderBy: readonly Order[];
  /** `later`: rows of a greater value of the one ordering column; `following`: rows after this one. */
  readonly frame: 'later' | 'following' | null;
}

export interface Order {
  readonly by: Expr;
  readonly descending?: boolean;
  readonly nulls: 'first' | 'last';
}
