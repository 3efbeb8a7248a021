import type { StackNode } from '@sluice/core/plan';
import { agg, any, col, isNull, literal, not } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Query } from '../ast/query.ts';
import { cross, select, table, union } from '../ast/select.ts';
import { surely } from '../condition/condition.ts';
import { rowsOf } from '../rows/lower-rows.ts';
import type { Scope } from '../scope/scope.ts';
import { addItems, stageColumn } from './items.ts';
import type { ChainShape } from './shape.ts';

/** What an answer says beside its numbers: subjects with later stages and no entry (F10), rows without the subject's id (F1). */
export function censusQuery(scope: Scope, shape: ChainShape): Query {
  const { stack } = shape;
  const without = scope.add('without', `rows without a ${stack.subject}`, () =>
    union(
      stack.parts.map((part) => {
        const rows = rowsOf(scope, part.rows);
        return select(rows.name, { number: agg('count', [], { filter: isNull(col(`subject:${stack.subject}`)) }) });
      }),
    ),
  );
  const total = scope.add('without_subject', 'all of them', () =>
    select(without, { number: agg('sum', [col('number')]) }),
  );
  return select(
    table(total, 'w'),
    { never_entered: col('number', 'n'), without_subject: col('number', 'w') },
    { joins: [cross(table(neverEntered(scope, shape), 'n'))] },
  );
}

/** Rows without the subject's id alone: a scan that finds none by what is known of the column reads nothing else. */
export function withoutSubjectQuery(scope: Scope, { parts, subject }: StackNode): Query {
  const lacking = parts.map((part) => {
    const rows = rowsOf(scope, part.rows);
    return select(rows.name, { number: agg('count', []) }, { where: isNull(col(`subject:${subject}`)) });
  });
  const without = scope.add('without', `rows without a ${subject}`, () => union(lacking));
  return select(without, { without_subject: agg('sum', [col('number')]) });
}

function neverEntered(scope: Scope, shape: ChainShape): string {
  const isPlain = !shape.isOpen && shape.way === 'sequence' && shape.node.attempts !== 'earliest';
  if (!isPlain)
    return scope.add('never_entered', 'with this funnel everyone enters', () => select(null, { number: literal(0) }));
  const items = addItems(scope, shape, { values: [], dimensions: [] }, { isRaw: true });
  const isAny: Expr = any(...shape.node.stages.map((_, k) => col(stageColumn(k))));
  const late = scope.add('late', `${stack(shape)} with later stages and no entry`, () =>
    select(
      items,
      { subject: col('subject'), has_entered: agg('bool_or', [col(stageColumn(0))]) },
      { where: isAny, groupBy: [col('subject')] },
    ),
  );
  return scope.add('never_entered', 'how many those are', () =>
    select(late, { number: agg('count', [], { filter: not(surely(col('has_entered'))) }) }),
  );
}

function stack({ stack: { subject } }: ChainShape): string {
  return `every ${subject} by whether it entered, among those`;
}
