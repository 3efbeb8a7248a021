export type { AnswerOptions, Engine, EngineDescription, MetricQuery, Unanswered } from './query.ts';
export { EngineError, isTable } from './query.ts';
