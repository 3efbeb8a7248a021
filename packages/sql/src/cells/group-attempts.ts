import { MICROS_PER_DAY } from '@sluice/core/calendar';
import { BugError } from '@sluice/core/internal';
import type { CellMeasure, GroupNode } from '@sluice/core/plan';
import { agg, all, any, binary, col, isNull, isThere, literal, not } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Join, Query } from '../ast/query.ts';
import { inner, left, select, table } from '../ast/select.ts';
import { addSpans, liesIn, onlySpan } from '../chain/best.ts';
import { type LoweredChain, lowerChain, lowerCounts } from '../chain/chain.ts';
import { valueColumn } from '../chain/items.ts';
import { rowColumn, timeColumn } from '../chain/run.ts';
import type { ChainShape } from '../chain/shape.ts';
import { surely } from '../condition/condition.ts';
import { limitOf } from '../scope/reach.ts';
import type { Scope } from '../scope/scope.ts';
import { chainKeys, dimensionsAtStages, hasFixedKeys } from './chain-keys.ts';
import { type GroupSelect, groupColumns, moneySum } from './group-columns.ts';
import { groupSubjects } from './group-subjects.ts';

/** A group over attempts (bases entries and each). */
export function groupAttempts(scope: Scope, node: GroupNode, shape: ChainShape): GroupSelect {
  const values = [...new Set(node.measures.flatMap((m) => (m.kind === 'chain_value' ? [m.stage] : [])))];
  const isCount = node.measures.every((m) => m.kind === 'reached' && !m.closed) && hasFixedKeys(scope, node);
  const spelled = isCount ? groupSubjects(scope, node, shape) : null;
  if (spelled) return spelled;
  const chain = isCount
    ? lowerCounts(scope, shape)
    : lowerChain(scope, shape, { values, dimensions: dimensionsAtStages(scope, node) });
  const keys = chainKeys(scope, node, chain);
  const spans = shape.node.attempts === 'each' ? addSpans(scope, node.spans, shape.byDay) : null;
  const joins: Join[] = [
    ...(spans === null ? [] : [inner(table(spans, 's'), liesIn(col('entry_t', 'a')))]),
    ...keys.joins,
    ...values.map((k) =>
      left(
        table(chain.line, `v${k}`),
        all(
          binary('=', col('subject', `v${k}`), col('subject', 'a')),
          binary('=', col('ord', `v${k}`), col(rowColumn(k), 'a')),
        ),
      ),
    ),
  ];
  const span = spans !== null ? col('span', 's') : shape.node.attempts === 'best' ? col('span', 'a') : onlySpan;
  const { columns, ...grouping } = groupColumns(node, keys.textOf, span, (m) => attemptMeasure(scope, chain, m));
  const query: Query = select(table(chain.name, 'a'), columns, { joins, ...grouping.clauses });
  return { query, results: grouping.results };
}

function attemptMeasure(scope: Scope, chain: LoweredChain, m: CellMeasure): Expr[] {
  const { shape } = chain;
  switch (m.kind) {
    case 'reached': {
      const isThereAt = m.stages.map((k) => isReached(chain, k));
      return [agg('count', [], { filter: all(...isThereAt, m.closed ? isClosed(scope, shape) : null) })];
    }
    case 'entered':
      return [agg('count', [], { filter: binary('=', col('entered', 'a'), literal(m.stage)) })];
    case 'lag': {
      const lag = binary('-', col(timeColumn(m.to), 'a'), col(timeColumn(m.from), 'a'));
      const days = shape.byDay ? lag : binary('/', lag, literal(MICROS_PER_DAY));
      return [agg('list', [days], { filter: isThere(lag) })];
    }
    case 'chain_value':
      return moneySum(col(valueColumn(m.stage), `v${m.stage}`));
    default:
      throw new BugError(`${m.kind} is not asked of attempts`);
  }
}

/** Stages with a row, and required ones passed on the way (rule F10). */
function isReached({ shape, isDepth }: LoweredChain, k: number): Expr {
  if (isDepth || shape.way === 'any') return binary('>=', col('depth', 'a'), literal(k));
  const hasRow = isThere(col(rowColumn(k), 'a'));
  if (shape.way !== 'passed' || shape.node.stages[k]?.optional) return hasRow;
  return any(
    hasRow,
    all(
      binary('>=', col('depth', 'a'), literal(k)),
      shape.isOpen ? binary('<=', col('entered', 'a'), literal(k)) : null,
    ),
  );
}

/** Rule F12: the window of the attempt is over at as-of. */
function isClosed(scope: Scope, shape: ChainShape): Expr | null {
  const { maturing } = shape.node;
  if (!maturing) return null;
  const entry = col('entry_t', 'a');
  const asOf = literal(shape.byDay ? maturing.asOf.day : maturing.asOf.micros);
  const isMaturing = binary('<', asOf, limitOf(scope, entry, maturing.length, shape.byDay));
  return any(isNull(entry), not(surely(isMaturing)));
}
