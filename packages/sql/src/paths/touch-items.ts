import type { PathsNode, StackNode } from '@sluice/core/plan';
import { all, binary, isIn, literal, not, nothingOf, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { type Columns, select, union } from '../ast/select.ts';
import { matched } from '../chain/items.ts';
import { surely } from '../condition/condition.ts';
import { columnOf, type Rows } from '../rows/rows.ts';
import { textOf } from '../rows/text-of.ts';
import type { Scope } from '../scope/scope.ts';
import { type ItemPart, itemParts } from '../timeline/item-parts.ts';
import { sources } from '../timeline/stack.ts';

/** The column of a dimension that is read on touches. */
export const touchColumn = (dimension: string): string => `touch:${dimension}`;

/** The touches of each lead: when, whether it came directly, and what was touched. */
export function addTouches(scope: Scope, node: PathsNode, stack: StackNode): string {
  const left = node.exclude ? ', those left out not among them' : '';
  return scope.add('touches', `the touches that the rows of ${sources(stack)} are${left}`, () =>
    union(
      itemParts(scope, stack).map((part) =>
        select(part.rows.name, touchColumns(node, part), { where: isTouch(scope, node, part) }),
      ),
    ),
  );
}

/** What every touch has, in order; the first is the lead. */
export function touchNames({ keys }: PathsNode): string[] {
  return ['t', 'part', 'row_number', 'is_direct', ...keys.map((key) => touchColumn(key.dimension))];
}

function touchColumns({ keys, channel }: PathsNode, { rows, columns }: ItemPart): Columns {
  const { subject = nothingOf('text'), stamp: _, ...own } = columns;
  const texts = keys.map(({ dimension, column }) => [touchColumn(dimension), textIn(rows, column)] as const);
  const isDirect = surely(binary('=', textIn(rows, channel), word('direct')));
  return { lead: subject, ...own, is_direct: isDirect, ...Object.fromEntries(texts) };
}

function isTouch(scope: Scope, { matches, exclude }: PathsNode, part: ItemPart): Expr {
  const isLeft = exclude && surely(isIn(textIn(part.rows, exclude.column), exclude.values.map(literal)));
  return all(part.isDatedItem, matched(scope, part, matches, false), isLeft && not(isLeft));
}

function textIn(rows: Rows, column: string): Expr {
  const found = columnOf(rows, column);
  return found ? textOf(found) : nothingOf('text');
}

/** A touch that is none: no row has it. */
export function noTouch(node: PathsNode): Columns {
  const types = { t: 'bigint', part: 'integer', row_number: 'integer', is_direct: 'boolean' } as const;
  return Object.fromEntries(
    touchNames(node).map((name) => [name, nothingOf(types[name as keyof typeof types] ?? 'text')]),
  );
}
