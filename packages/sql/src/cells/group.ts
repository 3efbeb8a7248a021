import type { GroupNode } from '@sluice/core/plan';
import { shapeOf } from '../chain/shape.ts';
import type { Scope } from '../scope/scope.ts';
import { groupArrivals } from './group-arrivals.ts';
import { groupAttempts } from './group-attempts.ts';
import type { GroupSelect } from './group-columns.ts';
import { groupRows } from './group-rows.ts';

/** `group`: cells over attempts, arrivals or rows. */
export function groupChain(scope: Scope, node: GroupNode): GroupSelect {
  if (scope.plan.nodes[node.in]?.kind !== 'chain') return groupRows(scope, node);
  const shape = shapeOf(scope, node.in);
  return shape.node.attempts === 'earliest' ? groupArrivals(scope, node, shape) : groupAttempts(scope, node, shape);
}
