export { cohortLags } from './cohort-lags.ts';
export { dashboardQuestions } from './dashboard-queries.ts';
export {
  type DashboardState,
  filterDimensions,
  offeredPeriods,
} from './dashboard-state.ts';
export type {
  FitAnswer,
  FitColumn,
  FitCounts,
  FitQuality,
  FitQuery,
  FitRule,
  FitSplit,
  FitThreshold,
} from './fit-query.ts';
export { furtherForm } from './further-form.ts';
export { isPlanned } from './is-planned.ts';
export { otherPeriods, storedPeriods } from './known-periods.ts';
export type { LabelAnswer, LabelledLead, LabelQuery, RfmFacts } from './leads/label-query.ts';
export type { FunnelStandings, ScoreStandings, Standings, StandingsQuery } from './leads/standings.ts';
export type { PeriodLookup, ResolvedPeriod, Stretch } from './period.ts';
export type {
  AnswerOptions,
  AttributionQuery,
  CohortQuery,
  DefinitionText,
  DefinitionWords,
  DescribeOptions,
  Engine,
  EngineDescription,
  MetricQuery,
  Unanswered,
} from './query.ts';
export { EngineError, isTable } from './query.ts';
export { periodLookup, periodStretches, resolvedPeriods } from './resolve-period.ts';
export type { ScoreAnswer, ScoredSubject, ScoreQuery, ScoreReason, WhatIfQuery } from './score-query.ts';
export { bothConditions, type Filters, whereCondition } from './where.ts';
export { type WholeKind, wholeKindOf } from './whole-kinds.ts';
export { definitionKey, furtherSubject } from './widget/metric-questions.ts';
export { type WidgetQuestion, widgetQuestions } from './widget/widget-questions.ts';
