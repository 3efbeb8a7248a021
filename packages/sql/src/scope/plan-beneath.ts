import type { Plan, PlanNode } from '@sluice/core/plan';

const under = (id: string): string => (id.startsWith('scan_') ? id : `scored ${id}`);

/**
 * The rows, timelines and scores of a plan under names of their own, without the columns scores make: a score reads the rows
 * its own grades are columns of. Scans keep their names, they are the same.
 */
export function planBeneath(plan: Plan): Plan {
  const nodes = Object.entries(plan.nodes).flatMap(([id, node]) => {
    const moved = beneath(node);
    return moved === null ? [] : [[under(id), moved] as const];
  });
  return { ...plan, nodes: Object.fromEntries(nodes) };
}

function beneath(node: PlanNode): PlanNode | null {
  switch (node.kind) {
    case 'scan':
      return node;
    case 'derive': {
      const columns = node.columns.filter(({ of: { kind } }) => !['standing', 'reached', 'label'].includes(kind));
      return { ...node, in: under(node.in), columns };
    }
    case 'join':
      return { ...node, left: under(node.left), right: under(node.right) };
    case 'stack':
      return { ...node, parts: node.parts.map((part) => ({ ...part, rows: under(part.rows) })) };
    case 'score':
      return {
        ...node,
        timeline: under(node.timeline),
        leads: node.leads.map((part) => ({ ...part, rows: under(part.rows) })),
      };
    default:
      return null;
  }
}

/** The name a node goes by there. */
export function nameBeneath(id: string): string {
  return under(id);
}
