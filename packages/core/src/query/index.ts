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
export { otherPeriods, storedPeriods } from './known-periods.ts';
export type { PeriodLookup, ResolvedPeriod, Stretch } from './period.ts';
export type {
  AnswerOptions,
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
export type { ScoreAnswer, ScoredSubject, ScoreQuery, ScoreReason } from './score-query.ts';
export { bothConditions, type Filters, whereCondition } from './where.ts';
export { type WidgetQuestion, widgetQuestions } from './widget-questions.ts';
