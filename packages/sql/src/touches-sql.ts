import type { Plan } from '@sluice/core/plan';
import { printStatement, type SqlStatement } from './print/print-statement.ts';
import { touchesQuery } from './rows/channel.ts';
import { lowerScan } from './rows/scan.ts';
import { Scope, type SqlContext } from './scope/scope.ts';

/** The distinct touches a plan asks the channels of, one statement a source: source, medium, campaign, referrer. */
export function touchesSql(plan: Plan, context: SqlContext): SqlStatement[] {
  return Object.values(plan.nodes).flatMap((node) => {
    if (node.kind !== 'derive') return [];
    const below = plan.nodes[node.in];
    if (below?.kind !== 'scan') return [];
    return node.columns.flatMap(({ of }) => {
      if (of.kind !== 'channel') return [];
      const scope = new Scope(plan, context);
      const rows = lowerScan(scope, node.in, below);
      const body = touchesQuery(of, rows);
      return [printStatement({ ctes: scope.ctes, body }, context)];
    });
  });
}
