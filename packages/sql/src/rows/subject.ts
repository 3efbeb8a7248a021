import type { SubjectColumn } from '@sluice/core/plan';
import { binary, call, choose, col, literal, nothingOf, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Join } from '../ast/query.ts';
import { left, table } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import type { DerivedColumn } from './derive.ts';
import { aliasesOf, visitorsOf } from './identity.ts';
import { columnOf, type Rows } from './rows.ts';
import { normalKey } from './normal-key.ts';

/** The key of each row's subject: its id, else its other id's lead, else what its visitor became. */
export function subjectExpr(scope: Scope, of: SubjectColumn, input: Rows, alias: string): DerivedColumn {
  const { key, joins } = leadKey(scope, of.id, of.identity, input, alias);
  const visitor = of.visitor === null ? null : columnOf(input, of.visitor, alias);
  if (!visitor) return { expr: key, joins };
  const own = normalKey(scope, visitor, `${input.source} ${of.visitor}`);
  const anonymous = call('concat', call('character', literal(31)), own);
  const visitors = of.identity === null ? null : visitorsOf(scope, of.identity);
  if (visitors === null) return { expr: call('coalesce', key, anonymous), joins };
  const to = table(visitors, 'visitor');
  return {
    expr: call('coalesce', key, col('lead', 'visitor'), anonymous),
    joins: [...joins, left(to, binary('=', col('visitor', 'visitor'), own))],
  };
}

/** The lead (account, deal) a column of ids names. */
export function leadKey(scope: Scope, id: string | null, identity: string | null, input: Rows, alias: string): { key: Expr; joins: Join[] } {
  const column = id === null ? null : columnOf(input, id, alias);
  if (!column) return { key: nothingOf('text'), joins: [] };
  const normal = normalKey(scope, column, `${input.source} ${id}`);
  const key = scope.context.plainKeys?.has(`${input.source} ${id}`) ? normal : choose([[binary('<>', normal, word('')), normal]]);
  const aliases = identity === null ? null : aliasesOf(scope, identity);
  if (aliases === null) return { key, joins: [] };
  const on = binary('=', col('also', 'known'), normal);
  return { key: call('coalesce', col('lead', 'known'), key), joins: [left(table(aliases, 'known'), on)] };
}

