export { dashboardQuestions, type WidgetQuestion, widgetQuestions } from './dashboard-queries.ts';
export {
  type DashboardState,
  filterDimensions,
  offeredPeriods,
  periodStretches,
  type Stretch,
} from './dashboard-state.ts';
export type {
  AnswerOptions,
  DefinitionText,
  DescribeOptions,
  Engine,
  EngineDescription,
  MetricQuery,
  Unanswered,
} from './query.ts';
export { EngineError, isTable } from './query.ts';
export { bothConditions, type Filters, whereCondition } from './where.ts';
