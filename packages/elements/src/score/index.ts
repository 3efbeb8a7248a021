export { SluiceScore } from './sluice-score.ts';
