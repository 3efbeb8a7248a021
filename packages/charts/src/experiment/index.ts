export { mirroredWhole } from '../figure/mirrored-paths.ts';
export { experimentHeight } from './draw-arms.ts';
export { experimentData } from './experiment-data.ts';
export { experimentFigure } from './experiment-figure.ts';
export { chanceText, type ExperimentSaid, type ExperimentTold, experimentWords } from './experiment-words.ts';
export type { ExperimentFigure, ExperimentOptions } from './model.ts';
export { type ArmFigures, readArms, type Spanned } from './read-arms.ts';
export { type ExperimentTexts, experimentTexts } from './texts/experiment-texts.ts';
