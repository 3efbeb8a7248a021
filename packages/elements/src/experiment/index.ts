export { SluiceExperiment } from './sluice-experiment.ts';
