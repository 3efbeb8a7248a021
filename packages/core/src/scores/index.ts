export { LADDER, rungAt } from './ladder.ts';
export { scoresOfTest } from './scores-of-test.ts';
export { gradeOf, type Standing, standingOf } from './standing.ts';
export { meets, type PointsOf, type Scales, standingText } from './standing-test.ts';
