import { MICROS_PER_DAY } from '@sluice/core/calendar';
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
  const starts = [...new Set(node.measures.flatMap((m) => (m.kind === 'first_within' ? [m.from] : [])))];
  const joins: Join[] = [
    ...(spans === null ? [] : [inner(table(spans, 's'), liesIn(col('t', 'a')))]),
    ...keys.joins,
    ...starts.map((stage) => startOf(chain.name, stage)),
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
  const { columns, clauses, results } = groupColumns(node, keys.textOf, span, (m) => arrivalMeasure(m, shape.byDay));
  const stages = asked.map(literal);
  const isAsked: Expr = stages.length > 0 ? { kind: 'in', of: col('stage', 'a'), values: stages } : literal(false);
  const where = asked.length === shape.stages ? (clauses.where ?? null) : all(isAsked, clauses.where ?? null);
  return { query: select(table(chain.name, 'a'), columns, { joins, ...clauses, where }), results };
}

const isAt = (stage: number): Expr => binary('=', col('stage', 'a'), literal(stage));

const startAlias = (stage: number): string => `from${stage}`;

/** The same subject's arrival at the stage that lengths are measured from. */
function startOf(chain: string, stage: number): Join {
  const as = startAlias(stage);
  const isSame = binary('=', col('subject', as), col('subject', 'a'));
  return left(table(chain, as), all(isSame, binary('=', col('stage', as), literal(stage))));
}

/** Rule T4's lag: local days where the timeline is by day, else exact. */
function isWithin({ from, days }: Extract<CellMeasure, { kind: 'first_within' }>, byDay: boolean): Expr {
  const lag = binary('-', col('t', 'a'), col('t', startAlias(from)));
  return binary('<', lag, literal(byDay ? days : days * MICROS_PER_DAY));
}

function arrivalMeasure(m: CellMeasure, byDay: boolean): Expr[] {
  if (m.kind === 'first_within') return [agg('count', [], { filter: all(isAt(m.stage), isWithin(m, byDay)) })];
  if (m.kind !== 'first_reached' && m.kind !== 'first_value') throw new BugError(`${m.kind} is not asked of arrivals`);
  const filter = isAt(m.stage);
  return m.kind === 'first_reached' ? [agg('count', [], { filter })] : moneySum(col(valueColumn(m.stage), 'v'), filter);
}
