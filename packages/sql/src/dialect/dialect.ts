import type { AggregateName, FunctionName, SqlType } from '../ast/names.ts';

/** Puts printed arguments into a function's spelling. */
export type Spelling = (...args: string[]) => string;

/** How one database spells what lowerings ask for. */
export interface Dialect {
  readonly name: string;
  readonly functions: Readonly<Record<FunctionName, Spelling>>;
  readonly aggregates: Readonly<Record<AggregateName, string>>;
  readonly types: Readonly<Record<SqlType, string>>;
  /** Where missing values stand when nothing is said, ascending or not. */
  readonly nulls: 'first' | 'last';
  readonly quote: (identifier: string) => string;
  /** The n-th parameter, from 1. */
  readonly parameter: (n: number) => string;
  /** What follows AS of a common table expression that is to be kept, or made anew; empty where there is no such word. */
  readonly keep: Readonly<Record<'always' | 'never' | 'default', string>>;
}
