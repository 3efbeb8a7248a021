export { LADDER, rungAt } from './ladder.ts';
export { gradeOf, type Standing, standingOf } from './standing.ts';
export { meets, type PointsOf, type Scales, scoresOfTest, standingText } from './standing-test.ts';
