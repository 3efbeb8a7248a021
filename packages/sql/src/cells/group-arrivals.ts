import { BugError } from '@sluice/core/internal';
import type { CellMeasure, GroupNode } from '@sluice/core/plan';
import { agg, all, binary, col, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Join } from '../ast/query.ts';
import { inner, left, select, table } from '../ast/select.ts';
import { addSpans, liesIn, onlySpan } from '../chain/best.ts';
import { lowerChain, lowerCounts } from '../chain/chain.ts';
import { valueColumn } from '../chain/items.ts';
import type { ChainShape } from '../chain/shape.ts';
import type { Scope } from '../scope/scope.ts';
import { UnsupportedByDialect } from '../scope/unsupported.ts';
import { chainKeys, dimensionsAtStages } from './chain-keys.ts';
import { type GroupSelect, groupColumns, moneySum } from './group-columns.ts';

/** A group over the earliest arrivals at stages (basis activity, rule F11). */
export function groupArrivals(scope: Scope, node: GroupNode, shape: ChainShape): GroupSelect {
  const values = [...new Set(node.measures.flatMap((m) => (m.kind === 'first_value' ? [m.stage] : [])))];
  const dimensions = dimensionsAtStages(scope, node);
  const isCount = values.length === 0 && dimensions.length === 0;
  const chain = isCount ? lowerCounts(scope, shape) : lowerChain(scope, shape, { values, dimensions });
  const keys = chainKeys(scope, node, chain);
  const spans = addSpans(scope, node.spans, shape.byDay);
  const asked = [...new Set(node.measures.flatMap((m) => ('stage' in m ? [m.stage] : [])))].sort((a, b) => a - b);
  const joins: Join[] = [
    ...(spans === null ? [] : [inner(table(spans, 's'), liesIn(col('t', 'a')))]),
    ...keys.joins,
    ...(values.length === 0
      ? []
      : [
          left(
            table(chain.line, 'v'),
            all(binary('=', col('subject', 'v'), col('subject', 'a')), binary('=', col('ord', 'v'), col('ord', 'a'))),
          ),
        ]),
  ];
  const span = spans === null ? onlySpan : col('span', 's');
  const { columns, clauses, results } = groupColumns(node, keys.textOf, span, arrivalMeasure);
  const isAsked: Expr = { kind: 'in', of: col('stage', 'a'), values: asked.map(literal) };
  const where = asked.length === shape.stages ? (clauses.where ?? null) : all(isAsked, clauses.where ?? null);
  return { query: select(table(chain.name, 'a'), columns, { joins, ...clauses, where }), results };
}

function arrivalMeasure(m: CellMeasure): Expr[] {
  if (m.kind === 'first_within') throw new UnsupportedByDialect('leads counted by how soon they arrived');
  if (m.kind !== 'first_reached' && m.kind !== 'first_value') throw new BugError(`${m.kind} is not asked of arrivals`);
  const filter = binary('=', col('stage', 'a'), literal(m.stage));
  return m.kind === 'first_reached' ? [agg('count', [], { filter })] : moneySum(col(valueColumn(m.stage), 'v'), filter);
}
