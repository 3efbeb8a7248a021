import { MICROS_PER_DAY } from '@sluice/core/calendar';
import type { Identity } from '@sluice/core/plan';
import { agg, all, binary, call, cast, col, isThere, literal } from '../ast/build.ts';
import type { Query } from '../ast/query.ts';
import { select, table, union } from '../ast/select.ts';
import { columnOf, ROW } from '../rows/rows.ts';
import { lowerScan } from '../rows/scan.ts';
import type { Scope } from '../scope/scope.ts';
import { identityOf } from './aliases.ts';
import { leadKey } from './lead-key.ts';
import { normalKey } from './normal-key.ts';

/** The common table expression of visitors that became leads; null where no source has both. */
export function visitorsOf(scope: Scope, key: string): string | null {
  const { visitors } = identityOf(scope, key);
  if (visitors.length === 0) return null;
  const met = visitors.flatMap((v, order) => metVisitors(scope, key, v, order) ?? []);
  if (met.length === 0) return null;
  const visits = scope.add(`visits of ${key}`, 'rows that name both a visitor and a lead', () => union(met));
  return scope.add(`visitors of ${key}`, 'the lead of each visitor: that of its earliest row that has both', () =>
    select(
      visits,
      {
        visitor: col('visitor'),
        lead: agg('arg_min', [col('lead'), call('record', col('at'), col('source'), col('row_number'))]),
      },
      {
        groupBy: [col('visitor')],
      },
    ),
  );
}

function metVisitors(
  scope: Scope,
  key: string,
  { rows, id, visitor, at }: Identity['visitors'][number],
  order: number,
): Query | null {
  const from = lowerScan(scope, rows, scope.node(rows, 'scan'));
  const stamp = columnOf(from, at, from.name);
  const who = columnOf(from, visitor, from.name);
  if (!who || (stamp?.type !== 'instant' && stamp?.type !== 'day')) return null;
  const { key: lead, joins } = leadKey(scope, id, key, from, from.name);
  const time = stamp.type === 'day' ? binary('*', cast(stamp.expr, 'bigint'), literal(MICROS_PER_DAY)) : stamp.expr;
  const own = normalKey(scope, who, `${from.source} ${visitor}`);
  return select(
    table(from.name),
    { visitor: own, lead, at: time, source: literal(order), row_number: col(ROW, from.name) },
    { joins, where: all(isThere(own), isThere(lead), isThere(stamp.expr)) },
  );
}
