export { mirroredWhole } from '../figure/mirrored-paths.ts';
export { SCORE_HEIGHT } from './draw-score.ts';
export type { ScoreFigure, ScoreOptions, ScoreStepBar } from './model.ts';
export { scoreFigure } from './score-figure.ts';
export { type ScoreTexts, scoreTexts } from './texts/score-texts.ts';
