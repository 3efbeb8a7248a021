export { namesMadeOfScores, type ScoreReads, wayBack } from './cycle.ts';
export { LADDER, rungAt } from './ladder.ts';
export { type ScoreStep, scoreSteps, stepOf } from './score-steps.ts';
export { scoresOfTest } from './scores-of-test.ts';
export { gradeOf, type Standing, standingOf } from './standing.ts';
export { meets, type PointsOf, type Scales, standingText } from './standing-test.ts';
export { testWords } from './test-words.ts';
