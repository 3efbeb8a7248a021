import type { ChainNode } from './nodes/chain.ts';
import type { CombineNode } from './nodes/combine.ts';
import type { ComputeNode } from './nodes/compute.ts';
import type { CreditNode } from './nodes/credit.ts';
import type { DeriveNode } from './nodes/derive.ts';
import type { ExpandNode } from './nodes/expand.ts';
import type { FilterNode } from './nodes/filter.ts';
import type { GroupNode } from './nodes/group.ts';
import type { JoinNode } from './nodes/join.ts';
import type { PathsNode } from './nodes/paths.ts';
import type { PickNode } from './nodes/pick.ts';
import type { ScanNode } from './nodes/scan.ts';
import type { ScoreNode } from './nodes/score.ts';
import type { StackNode } from './nodes/stack.ts';

/** The fourteen kinds of plan nodes, frozen plain data; inputs are ids of other nodes of the same plan. */
export type PlanNode =
  | ScanNode
  | FilterNode
  | DeriveNode
  | ExpandNode
  | StackNode
  | PickNode
  | ChainNode
  | ScoreNode
  | CreditNode
  | PathsNode
  | JoinNode
  | GroupNode
  | CombineNode
  | ComputeNode;

export type NodeKind = PlanNode['kind'];

/** The node of one kind. */
export type NodeOf<K extends NodeKind> = Extract<PlanNode, { kind: K }>;

/** The ids a node reads, in order. One entry a kind, so that the compiler checks the list is complete. */
export const nodeInputs: { readonly [K in NodeKind]: (node: NodeOf<K>) => readonly string[] } = {
  scan: () => [],
  filter: (n) => [n.in],
  derive: (n) => [n.in],
  expand: (n) => [n.in],
  stack: (n) => n.parts.map((p) => p.rows),
  pick: (n) => [n.timeline],
  chain: (n) => [n.timeline],
  score: (n) => [n.timeline, ...n.leads.map((part) => part.rows)],
  credit: (n) => [n.paths],
  paths: (n) => [
    n.conversions,
    ...(n.touches === null ? [] : [n.touches]),
    ...n.picks.map((key) => key.pick),
    ...n.links,
  ],
  join: (n) => [n.left, n.right],
  group: (n) => [n.in, ...[...n.by, ...n.also].flatMap((k) => ('pick' in k ? [k.pick] : []))],
  combine: (n) => n.cells,
  compute: (n) => [n.in],
};
