export { LADDER, rungAt } from './ladder.ts';
export { gradeOf, type Standing, standingOf } from './standing.ts';
