export type { Attribution, AttributionModel, CustomWeights, Milestones, TouchRule } from './attribution.ts';
export type { BoundName, Catalog } from './catalog.ts';
export type { Condition, FieldRef, Scalar } from './condition.ts';
export type { ContentGrid, Dashboard, DimensionGrid, Grid, Widget } from './dashboard.ts';
export type { ChannelGroup, Channels, Dimension, OfLead } from './dimension.ts';
export type { Experiment, ExperimentArm } from './experiment.ts';
export type { Funnel, FunnelCounts, Reach, Stage, Without } from './funnel.ts';
export type { Label, LabelCut, LabelKind, Rfm, RfmCuts, RfmSegment, RfmSide } from './label.ts';
export type { CustomerPart, Formula, Measure, MeasureAdditivity, Metric, RecurringPart, Target } from './metric.ts';
export type { Benchmark, GoalPlan, PlanNumber } from './plan.ts';
export type {
  Decay,
  Grade,
  Matrix,
  MatrixAxis,
  MatrixRoute,
  Score,
  ScoreGroup,
  ScoreRule,
  Standing,
  StandingTest,
} from './score.ts';
export type { KeyType, Source, SourceKey, SourceKind } from './source.ts';
export type { Described, Text } from './text.ts';
export type { Additivity, Unit } from './unit.ts';
