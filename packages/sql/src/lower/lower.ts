import type { NodeKind, NodeOf } from '@sluice/core/plan';
import { col } from '../ast/build.ts';
import type { Query } from '../ast/query.ts';
import { select } from '../ast/select.ts';
import { groupChain } from '../cells/group.ts';
import { attemptColumns } from '../chain/attempts.ts';
import { lowerChain } from '../chain/chain.ts';
import { shapeOf } from '../chain/shape.ts';
import { lowerPaths } from '../paths/paths.ts';
import { rowsOf } from '../rows/lower-rows.ts';
import { ROW } from '../rows/rows.ts';
import type { Scope } from '../scope/scope.ts';
import { UnsupportedByDialect } from '../scope/unsupported.ts';
import { lowerScore } from '../score/score.ts';
import { lowerStack } from '../timeline/stack.ts';
import { lowerPick, touchesOf } from '../timeline/touches.ts';

type Lower<K extends NodeKind> = (scope: Scope, id: string, node: NodeOf<K>) => Query;

/** How each kind of node is spelled as a query of its own. One entry a kind, so that the compiler checks the list is complete. */
export const lowerings: { readonly [K in NodeKind]: Lower<K> } = {
  scan: rows,
  filter: rows,
  derive: rows,
  expand: rows,
  join: rows,
  stack: (scope, id, node) =>
    everything(lowerStack(scope, id, node), ['subject', 't', 'part', 'stamp', 'row_number', 'ord']),
  pick: (scope, id, node) =>
    node.which.kind === 'first_touch'
      ? everything(lowerPick(scope, id, node), ['subject', 'value'])
      : everything(touchesOf(scope, id, node), ['subject', 't', 'value']),
  chain: (scope, id, node) => {
    const shape = shapeOf(scope, id);
    const { name } = lowerChain(scope, shape, { values: [], dimensions: [] });
    return everything(name, node.attempts === 'earliest' ? ['subject', 'stage', 'ord', 't'] : attemptColumns(shape));
  },
  group: (scope, _, node) => groupChain(scope, node).query,
  score: (scope, id, node) => everything(lowerScore(scope, id, node), ['subject', 'points']),
  paths: (scope, id, node) => lowerPaths(scope, id, node),
  credit: () => ofCore('credit is given'),
  combine: () => ofCore('cells of several groups are put together'),
  compute: () => ofCore('rates and formulas are computed'),
};

function rows(scope: Scope, id: string): Query {
  const { name } = rowsOf(scope, id);
  return everything(name, [ROW, ...(scope.columnsOf.get(name) ?? [])]);
}

function everything(name: string, columns: readonly string[]): Query {
  return select(name, Object.fromEntries(columns.map((c) => [c, col(c)])));
}

function ofCore(what: string): never {
  throw new UnsupportedByDialect(`${what} in core, the same on every engine`);
}

/** Lowers any node of the plan. */
export function lowerNode(scope: Scope, id: string): Query {
  const node = scope.plan.nodes[id];
  if (!node) throw new RangeError(`the plan has no node ${id}`);
  const lower = lowerings[node.kind] as Lower<NodeKind>;
  return lower(scope, id, node);
}
