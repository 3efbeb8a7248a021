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
  readonly groups: typeof import('../groups/group-rows.ts') | null;
  readonly customers: import('../clv/customer-groups.ts').CustomerGroups | null;
}

export async function rareRows(plan: Plan): Promise<RareRows> {
  const nodes = Object.values(plan.nodes);
  const kinds = new Set<string>(nodes.map(({ kind }) => kind));
  for (const node of nodes) if (node.kind === 'group') kinds.add(node.dated.kind);
  for (const node of nodes) if (node.kind === 'derive') for (const { of } of node.columns) kinds.add(of.kind);
  const has = (...wanted: readonly string[]): boolean => wanted.some((kind) => kinds.has(kind));
  const [channels, conditions, days, subjects, arms, customers, stated, groups] = await Promise.all([
    has('channel') ? import('../rows/channel-column.ts') : null,
    has('filter', 'condition') || nodes.some(hasCondition) ? import('../rows/filter.ts') : null,
    has('expand') ? import('../rows/expand.ts') : null,
    has('stack', 'join', 'arm') ? import('../subjects/subjects.ts') : null,
    has('arm') ? import('../experiments/arm-column.ts') : null,
    has('customers') ? import('../clv/customer-groups.ts').then((part) => part.CustomerGroups.open(plan)) : null,
    has('level', 'recurring') ? import('../groups/stated-groups.ts') : null,
    nodes.some((node) => node.kind === 'group' && plan.nodes[node.in]?.kind !== 'chain')
      ? import('../groups/group-rows.ts')
      : null,
  ]);
  return { channels, conditions, days, subjects, arms, customers, stated, groups };
}

/** Whether stages of a chain have conditions. */
function hasCondition(node: Plan['nodes'][string]): boolean {
  if (node.kind !== 'chain') return false;
  return [...node.stages, ...node.without].some(({ match }) => match.some(({ where }) => where !== null));
}

/** What must have been loaded. */
export function loaded<T>(part: T | null): T {
  if (part === null) throw new BugError('a plan has nodes that were not seen when its parts were loaded');
  return part;
}
