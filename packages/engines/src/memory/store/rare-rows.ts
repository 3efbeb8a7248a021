import { BugError } from '@sluice/core/internal';
import type { Plan } from '@sluice/core/plan';

/** What only some plans need of rows, each loaded for the first plan that does; null where a plan does not. */
export interface RareRows {
  readonly channels: typeof import('../rows/channel-column.ts') | null;
  readonly conditions: typeof import('../rows/filter.ts') | null;
  readonly days: typeof import('../rows/expand.ts') | null;
  readonly subjects: typeof import('../subjects/subjects.ts') | null;
  readonly arms: typeof import('../experiments/arm-column.ts') | null;
  readonly stated: typeof import('../groups/stated-groups.ts') | null;
  readonly customers: import('../clv/customer-groups.ts').CustomerGroups | null;
}

export async function rareRows(plan: Plan): Promise<RareRows> {
  const nodes = Object.values(plan.nodes);
  const kinds = new Set<string>(nodes.map(({ kind }) => kind));
  for (const node of nodes) if (node.kind === 'group') kinds.add(node.dated.kind);
  for (const node of nodes) if (node.kind === 'derive') for (const { of } of node.columns) kinds.add(of.kind);
  return {
    channels: kinds.has('channel') ? await import('../rows/channel-column.ts') : null,
    conditions: kinds.has('filter') || kinds.has('condition') ? await import('../rows/filter.ts') : null,
    days: kinds.has('expand') ? await import('../rows/expand.ts') : null,
    subjects:
      kinds.has('stack') || kinds.has('join') || kinds.has('arm') ? await import('../subjects/subjects.ts') : null,
    arms: kinds.has('arm') ? await import('../experiments/arm-column.ts') : null,
    customers: kinds.has('customers')
      ? await (await import('../clv/customer-groups.ts')).CustomerGroups.open(plan)
      : null,
    stated: kinds.has('level') || kinds.has('recurring') ? await import('../groups/stated-groups.ts') : null,
  };
}

/** What must have been loaded. */
export function loaded<T>(part: T | null): T {
  if (part === null) throw new BugError('a plan has nodes that were not seen when its parts were loaded');
  return part;
}
