export { SluiceCohort } from './sluice-cohort.ts';
