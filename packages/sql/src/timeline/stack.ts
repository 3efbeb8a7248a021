import type { StackNode } from '@sluice/core/plan';
import { col, over, up } from '../ast/build.ts';
import type { Order } from '../ast/expr.ts';
import { select, union } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { itemParts } from './item-parts.ts';

/** Rule F5's order of a subject's items. */
export const inOrder: readonly Order[] = [up(col('t')), up(col('part')), up(col('row_number')), up(col('stamp'))];

/** `stack`: the timeline of each subject, numbered in F5's order. */
export function lowerStack(scope: Scope, id: string, node: StackNode): string {
  const items = scope.add(
    `items of ${id}`,
    `what the rows of ${sources(node)} say of each ${node.subject}, one item a row and stamp`,
    () => union(itemParts(scope, node).map((p) => select(p.rows.name, p.columns, { where: p.isItem }))),
  );
  return scope.add(id, `the timeline of each ${node.subject}: time, then source, row and stamp`, () =>
    select(items, {
      subject: col('subject'),
      t: col('t'),
      part: col('part'),
      stamp: col('stamp'),
      row_number: col('row_number'),
      ord: over('row_number', [], { partitionBy: [col('subject')], orderBy: inOrder }),
    }),
  );
}

/** The names of the sources of a timeline, as words. */
export function sources(node: StackNode): string {
  return [...new Set(node.parts.map((p) => p.source))].join(' and ');
}
