import { binary, call, choose, col, nothingOf, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Join } from '../ast/query.ts';
import { left, table } from '../ast/select.ts';
import { columnOf, type Rows } from '../rows/rows.ts';
import type { Scope } from '../scope/scope.ts';
import { aliasesOf } from './aliases.ts';
import { normalKey } from './normal-key.ts';

/** The lead (account, deal) a column of ids names. */
export function leadKey(
  scope: Scope,
  id: string | null,
  identity: string | null,
  input: Rows,
  alias: string,
): { key: Expr; joins: Join[] } {
  const column = id === null ? null : columnOf(input, id, alias);
  if (!column) return { key: nothingOf('text'), joins: [] };
  const normal = normalKey(scope, column, `${input.source} ${id}`);
  const key = scope.context.plainKeys?.has(`${input.source} ${id}`)
    ? normal
    : choose([[binary('<>', normal, word('')), normal]]);
  const aliases = identity === null ? null : aliasesOf(scope, identity);
  if (aliases === null) return { key, joins: [] };
  const on = binary('=', col('also', 'known'), normal);
  return { key: call('coalesce', col('lead', 'known'), key), joins: [left(table(aliases, 'known'), on)] };
}
