import { BugError } from '@sluice/core/internal';
import type { Scope } from '../scope/scope.ts';
import { lowerDerive } from './derive.ts';
import { lowerExpand } from './expand.ts';
import { lowerFilter } from './filter.ts';
import { lowerJoin } from './join.ts';
import type { LowerRows, Rows } from './rows.ts';
import { lowerScan } from './scan.ts';

/** The rows a node gives, lowered once a statement. */
export function rowsOf(scope: Scope, id: string): Rows {
  const known = scope.rowsOf.get(id);
  if (known) return known;
  const made = lower(scope, id);
  scope.rowsOf.set(id, made);
  return made;
}

function lower(scope: Scope, id: string): Rows {
  const node = scope.plan.nodes[id];
  const rows: LowerRows = (other) => rowsOf(scope, other);
  switch (node?.kind) {
    case 'scan':
      return lowerScan(scope, id, node);
    case 'derive':
      return lowerDerive(scope, id, node, rows);
    case 'filter':
      return lowerFilter(scope, id, node, rows);
    case 'join':
      return lowerJoin(scope, id, node, rows);
    case 'expand':
      return lowerExpand(scope, id, node, rows);
    default:
      throw new BugError(`plan node ${id} gives no rows`);
  }
}
