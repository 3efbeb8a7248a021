import { BugError } from '@sluice/core/internal';
import type { PickNode } from '@sluice/core/plan';
import { agg, all, binary, call, cast, col, isThere, literal, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { select, union } from '../ast/select.ts';
import { ROW } from '../rows/rows.ts';
import type { Scope } from '../scope/scope.ts';
import { type ItemPart, itemParts } from './item-parts.ts';
import { sources } from './stack.ts';

/** The values of a dimension on the rows of each subject, those without one left out. */
export function touchesOf(scope: Scope, id: string, node: PickNode): string {
  const stack = scope.node(node.timeline, 'stack');
  return scope.add(
    `touches of ${id}`,
    `every ${node.dimension} that the rows of ${sources(stack)} give a ${stack.subject}`,
    () => {
      const parts = itemParts(scope, stack).filter((p) => p.rows.typeOf(node.column) !== null);
      return union(
        parts.map((p) =>
          select(
            p.rows.name,
            { ...p.columns, place: place(p), value: col(node.column) },
            { where: all(p.isItem, isThere(col(node.column))) },
          ),
        ),
      );
    },
  );
}

/** Where an item stands among all of its subject, as one number: no time first, then time, source and row. */
function place({ t, part }: ItemPart): Expr {
  const time = binary('*', cast(call('coalesce', t, literal(-(2 ** 62))), 'hugeint'), literal(2 ** 40));
  return binary('+', time, binary('+', literal(part * 2 ** 32), col(ROW)));
}

/** `pick` of the first touch: one value a subject (rule F14). */
export function lowerPick(scope: Scope, id: string, node: PickNode): string {
  if (node.which.kind !== 'first_touch') throw new BugError(`${node.which.kind} is picked chain by chain`);
  const touches = touchesOf(scope, id, node);
  return scope.add(id, `the first ${node.dimension} of each subject`, () =>
    select(
      touches,
      { subject: col('subject'), value: agg('arg_min', [col('value'), col('place')]) },
      { groupBy: [col('subject')] },
    ),
  );
}

/** `direct` comes last where it does not count. */
export function isDirect(node: PickNode, value: Expr): Expr | null {
  return node.which.kind === 'last_non_direct' ? binary('=', value, word('direct')) : null;
}
