import type { SubjectColumn } from '@sluice/core/plan';
import { binary, call, col, literal } from '../ast/build.ts';
import { left, table } from '../ast/select.ts';
import { columnOf, type DerivedColumn, type Rows } from '../rows/rows.ts';
import type { Scope } from '../scope/scope.ts';
import { leadKey } from './lead-key.ts';
import { normalKey } from './normal-key.ts';
import { visitorsOf } from './visitors.ts';

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
