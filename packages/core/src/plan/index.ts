export { addCountedFunnel } from './build/query/counted.ts';
export { furtherQueries } from './build/query/further-queries.ts';
export { metricQueries } from './build/query/metric-queries.ts';
export { rareColumns } from './build/rare-columns.ts';
export type { Facts, FieldFacts, SourceFacts } from './facts.ts';
export type { NodeKind, NodeOf, PlanNode } from './node.ts';
export { nodeInputs } from './node.ts';
export type { ChainNode, ChainStage, ChainWithout, ItemMatch } from './nodes/chain.ts';
export type { CombineNode, UndefinedMeasure } from './nodes/combine.ts';
export type { ComputeNode } from './nodes/compute.ts';
export type { CreditNode } from './nodes/credit.ts';
export type {
  ArmColumn,
  ArmEdge,
  ChannelColumn,
  ConditionColumn,
  Derived,
  DeriveNode,
  DimensionColumn,
  ReachedColumn,
  StandingColumn,
  SubjectColumn,
} from './nodes/derive.ts';
export { TWO_ARMS } from './nodes/derive.ts';
export type { ExpandNode } from './nodes/expand.ts';
export type { FilterNode } from './nodes/filter.ts';
export type {
  ActivityMeasure,
  CellMeasure,
  ChainMeasure,
  Dated,
  GroupKey,
  GroupNode,
  RowMeasure,
} from './nodes/group.ts';
export type { JoinNode } from './nodes/join.ts';
export type { LabelColumn, Look, OrderRows } from './nodes/label.ts';
export type { PathsNode } from './nodes/paths.ts';
export type { PickNode } from './nodes/pick.ts';
export { NOT_REACHED } from './nodes/pick.ts';
export type { AsOfCut, ScanNode, StampColumn, StampCut } from './nodes/scan.ts';
export type { RecordPart, ScoreNode } from './nodes/score.ts';
export type { StackNode, StackPart } from './nodes/stack.ts';
export type { Identity, Plan } from './plan.ts';
export { planAll } from './plan-all.ts';
export { planLabelAt } from './plan-label.ts';
export { type ObservedPlan, planObserved } from './plan-observed.ts';
export { planScores } from './plan-score.ts';
export { planSpread, type SpreadPlan } from './plan-spread.ts';
export { planStandings, type StandingsPlan } from './plan-standings.ts';
export { type PlanningParts, planWith } from './plan-with.ts';
export { resolveAsOf } from './resolve-as-of.ts';
export { ALWAYS, isUnlimited, type Span } from './span.ts';
