import { call, choose, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { TypedExpr } from '../rows/rows.ts';
import { textOf } from '../rows/text-of.ts';
import type { Scope } from '../scope/scope.ts';

/** All that JavaScript trims. */
const spaces =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Rule Q2: ids are trimmed, e-mails lower-cased; `place` (`source field`) says whether they already are. */
export function normalKey(scope: Scope, column: TypedExpr, place: string): Expr {
  const text = textOf(column);
  if (column.type !== 'text' || scope.context.plainKeys?.has(place)) return text;
  const trimmed = call('trim_of', text, literal(spaces));
  return choose([[call('email_like', trimmed), call('lower', trimmed)]], trimmed);
}
